/** What hands do in the sky: selecting, moving, turning and scaling figures. Writes drafts; knows no page. */

export { createSkyTools } from './create-sky-tools';
export type { GestureChange, GestureKind } from './gesture';
export type { ScreenRect } from './screen';
export type { PlaceOnPage, SkyTools, ToolStatus } from './sky-tools';
export type { SnapHit } from './snapping';
export type { BroughtFigure, NearestInHand, SkyNote, SkyScene, ToolPorts, ToolWords } from './tool-ports';
