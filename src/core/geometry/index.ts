export { type Matrix2d, type Matrix4, matrixOf, moved, multiply2d, multiply4, UNMOVED } from '../math/matrix';
export type { FillRule } from './distance-field';
export { areaDistanceField, type FieldFrame, type FillRule, lineDistanceField, windowValue } from './distance-field';
export {
  type Bounds,
  type Bounds,
  type FlatPath,
  type FlatPath,
  pathBounds,
  pathBounds,
  pathLength,
  ringArea,
  ringArea,
} from './flat-path';
export { SpaceCurve } from './space-curve';
export { traceContours } from './trace-contours';
