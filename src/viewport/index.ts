export { type CameraPose, levelPose } from './camera-pose';
export type { NightFrame, NightSite, QualityName } from './night';
export { NightPicture } from './night';
export type { PairMark, SceneSource } from './scene-source';
export type { SkyLayer, SkyView } from './sky-layer';
export type { TrailKind } from './trail-path';
export type { ViewportProps } from './viewport';
export { Viewport } from './viewport';
