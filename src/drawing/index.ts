export { readColour } from './colour';
export { FONT_CAP_UNITS, fontText } from './font-text';
export { readPointsCsv } from './read-points-csv';
export { readSvg } from './read-svg';
export { STROKE_LETTERS } from './stroke-letters';
export { STROKE_CAP_UNITS, strokeText, type TextLine } from './stroke-text';
