export { createPlayheadFollower } from './follow-playhead';
export { problemGroupsOf } from './problem-groups';
export type { CameraKind, Failure, FixSearch, OpenFlight, Selection, Session, SessionState, Venue } from './session';
export { createSession, showFlight } from './session';
export type { Clip, SafetyMark, Verdict } from './storyboard';
export { isPlanReport, safetyMarks, storyboardClips, storyboardDrones, verdictOf } from './storyboard';
export type { Work, WorkKind } from './work-progress';
export { secondsLeft, workShare } from './work-progress';
