export type { CameraPose } from './camera-pose';
export { createOffScreenSky, type OffScreenSky } from './off-screen-sky';
export type { PairMark, SceneSource } from './scene-source';
export type { SkyLayer, SkyView } from './sky-layer';
export type { ViewportProps } from './viewport';
export { Viewport } from './viewport';
