export { createTrailStreaks, type TrailPath, type TrailStreaks } from './trail-streaks';
