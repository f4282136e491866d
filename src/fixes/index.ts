/** What would fix a show: changes that were planned and checked before they are shown. */
export { describeEdit } from './describe-edit';
export type { Finding, FindingCode, FixTarget } from './finding';
export type { FixEdit } from './fix-edit';
export type { Place } from './place';
export { type Fix, type FixedFinding, type FixRequest, proposeFixes } from './propose-fixes';
export type { SceneName } from './scene-name';
export type { Compile, Outcome } from './verify';
