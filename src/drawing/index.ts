export { readColour } from './colour';
export { decodeText } from './decode-text';
export { type FontText, loadFontText } from './load-font-text';
export { letterCount } from './plain-text';
export { readPointsCsv } from './read-points-csv';
export { readSvg } from './read-svg';
export { STROKE_LETTERS } from './stroke-letters';
export { strokeText } from './stroke-text';
export { CAP_UNITS, type TextLine } from './text-line';
