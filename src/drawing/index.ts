export { readColour } from './colour';
export { type FontText, loadFontText } from './load-font-text';
export { readPointsCsv } from './read-points-csv';
export { readSvg } from './read-svg';
export { STROKE_LETTERS } from './stroke-letters';
export { strokeText } from './stroke-text';
export { CAP_UNITS, type TextLine } from './text-line';
