export type { PairMark, SceneSource } from './scene-source';
export type { ViewportProps } from './viewport';
export { Viewport } from './viewport';
