export { type CompiledShow, type CompileMeans, compileShow, compileUnhashed, type PlannedShow } from './compile-show';
export { makeFormationPoints, sketchFormationPoints } from './formation-points';
export { type LaidOut, readLaidOut } from './laid-out';
export { layOutShow } from './lay-out-show';
export { planHash } from './plan-hash';
export { ShowCache } from './show-cache';
export { type Venue, venueOf } from './venue';
