export { type Matrix2d, type Matrix4, matrixOf, moved, multiply2d, multiply4, UNMOVED } from '../math/matrix';
export type { FillRule } from './distance-field';
export { type Bounds, type FlatPath, pathBounds, ringArea } from './flat-path';
export { SpaceCurve } from './space-curve';
export { traceContours } from './trace-contours';
