export { compileShow, type PlannedShow } from './compile-show';
export { type ShowStage, stageOf } from './show-stage';
