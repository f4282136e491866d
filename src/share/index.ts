export { readShare } from './read-share';
export { SEAT_IDS, type SeatId } from './seat-id';
export { type ShareFile, type ShareScene, type ShareSite, type ShareVerdict, shareFileEnding } from './share-file';
export { SHARE_MAX_BYTES } from './share-limits';
export { type SharedScene, shareOf } from './share-of';
export { shareInPage, shareOfPage } from './share-page';
export { writeShare } from './write-share';
