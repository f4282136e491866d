export { type Matrix2d, type Matrix4, matrixOf, moved, multiply2d, multiply4, UNMOVED } from '../math/matrix';
export { areaDistanceField, type FieldFrame, type FillRule, lineDistanceField, windowValue } from './distance-field';
export { type Bounds, type FlatPath, pathBounds, pathLength, ringArea } from './flat-path';
export { SpaceCurve } from './space-curve';
export { traceContours } from './trace-contours';
