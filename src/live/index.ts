/** The open document as it looks now, beside the plan of what it was; loaded with what changes a show. */
export { type FigureFault, findFigureFaults, type StandingFigure } from './figure-faults';
export type { FigureInSky } from './hold-picture';
export { LiveShow, type SceneInSky } from './live-show';
export { type AskBounds, LiveTruth, type NearPair, type SceneTruth, type TransitionTruth } from './live-truth';
export type { AskPoints, PointsQuestion } from './points-store';
export type { ScenePicture } from './scene-pictures';
export type { StaleSegments } from './stale-segments';
export { staleSegments } from './stale-segments';
export { type PlacesInPlan, truthSubject } from './truth-subject';
