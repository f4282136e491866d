export { type OpenShow, type ShareState, useShare } from './use-share';
