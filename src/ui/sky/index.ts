export { DropTarget } from './drop-target';
export { SkyFrame } from './sky-frame';
export { PAIR_CLASS_NAMES, SkyNotice } from './sky-notice';
export { SkyOverlay } from './sky-overlay';
export type { MarkedPair } from './use-pair-mark';
export { problemDrones, usePairMark } from './use-pair-mark';
