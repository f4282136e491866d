export { type CameraPose, levelPose } from './camera/camera-pose';
export type { Gaze } from './camera/gaze';
export type { QualityName } from './night';
export { createOffScreenSky, type OffScreenOptions, type OffScreenSky } from './off-screen-sky';
export type { PairMark, SceneSource } from './scene-source';
export type { SkyLayer, SkyView } from './sky-layer';
export type { TrailKind } from './trail-path';
export type { ViewportProps } from './viewport';
export { Viewport } from './viewport';
