export type { FillRule } from './distance-field';
export { type FlatPath, pathBounds } from './flat-path';
export { SpaceCurve } from './space-curve';
