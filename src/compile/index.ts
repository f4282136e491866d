export { type CompiledShow, type CompileMeans, compileShow, compileUnhashed, type PlannedShow } from './compile-show';
export { type LaidOut, readLaidOut } from './laid-out';
export { layOutShow, makeFormationPoints, sketchFormationPoints } from './make-formations';
export { planHash } from './plan-hash';
export { ShowCache } from './show-cache';
export { type Venue, venueOf } from './venue';
