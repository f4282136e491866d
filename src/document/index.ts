export { canLeaveOut } from './can-leave-out';
export { createPlayheadFollower } from './follow-playhead';
export { noteTimeS } from './note-time';
export { type ProblemPlace, problemGroupsOf, problemPlacesOf } from './problem-groups';
export { scenesOf } from './scenes-of';
export {
  changeFigures,
  extendTo,
  goUp,
  hasSeveral,
  nextFigure,
  nextOf,
  type Selection,
  type SelectMode,
  selectedFigures,
  selectedPart,
  selectedScenes,
  selectFigures,
  selectPart,
  selectScenes,
  timesOf,
  toggleScene,
  withinScenes,
} from './selection';
export type { CameraKind, Failure, FixSearch, OpenFlight, Session, SessionState, Theme, Venue } from './session';
export { createSession, showFlight } from './session';
export type { Clip, SafetyMark, Verdict } from './storyboard';
export { isPlanReport, safetyMarks, storyboardClips, storyboardDrones, verdictOf } from './storyboard';
export type { Work, WorkKind } from './work-progress';
export { secondsLeft, workShare } from './work-progress';
