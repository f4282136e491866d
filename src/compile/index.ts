export { type CompileMeans, compileShow, type PlannedShow } from './compile-show';
export { type LaidOut, readLaidOut } from './laid-out';
export { layOutShow, makeFormationPoints, sketchFormationPoints } from './make-formations';
export { ShowCache } from './show-cache';
export { type Venue, venueOf } from './venue';
