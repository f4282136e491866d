export {
  type CompiledShow,
  type CompileMeans,
  compileShow,
  compileUnhashed,
  figuresOf,
  type PlannedShow,
} from './compile-show';
export { makeFormationPoints, sketchFormationPoints } from './formation-points';
export { type LaidOut, readLaidOut } from './laid-out';
export { layOutShow } from './lay-out-show';
export type { MadeScene } from './make-figures';
export { planHash } from './plan-hash';
export { ShowCache } from './show-cache';
export { type Venue, venueOf } from './venue';
