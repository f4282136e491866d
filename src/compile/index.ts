export { type CompileMeans, compileShow, type PlannedShow } from './compile-show';
export { ShowCache } from './show-cache';
export { type ShowStage, stageOf } from './show-stage';
