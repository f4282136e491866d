export { createCrowdGeometry, createScreenGeometry } from './crowd-geometry';
export { createCrowdMaterial } from './crowd-material';
export { createScreenMaterial } from './screen-material';
