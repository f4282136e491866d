export { areaDistanceField, type FieldFrame, type FillRule, lineDistanceField, windowValue } from './distance-field';
export { type Bounds, type FlatPath, pathBounds, pathLength, ringArea } from './flat-path';
export { SpaceCurve } from './space-curve';
export { traceContours } from './trace-contours';
