export { type ShareState, useShare } from './use-share';
