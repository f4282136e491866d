export { type CameraPose, levelPose } from './camera-pose';
export type { Gaze } from './gaze';
export type { PairMark, SceneSource } from './scene-source';
export type { SkyLayer, SkyView } from './sky-layer';
export type { ViewportProps } from './viewport';
export { Viewport } from './viewport';
