export { type NightFrame, NightPicture, type NightSite } from './night-picture';
export type { QualityName } from './quality';
export type { TrailPath } from './trails';
