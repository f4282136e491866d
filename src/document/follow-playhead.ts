import { hasSeveral } from './selection';
import type { OpenFlight, Session } from './session';
import { type Clip, storyboardClips } from './storyboard';

/** A clock that was sent to the start of a clip is in it, whatever its seconds lost in arithmetic. */
const EDGE_S = 0.0005;

/**
 * Moves the selection along with the show: to the scene or the transition that the clock comes to, and to the take-off
 * and the landing. Writes to the session only where that changes, so that playing through a scene costs nothing and what
 * was selected by hand stays until the clock leaves the clip that it was selected in; several scenes stay selected.
 * @param indexNow where what a clip of the plan shows stands in the show by now; null while what is selected waits for its plan, and stays.
 * @returns what to call with the show time, in milliseconds, at each frame that may look different.
 */
export function createPlayheadFollower(
  session: Session,
  indexNow: (clip: Clip) => number | null = ({ index }) => index,
): (timeMs: number) => void {
  let followed: OpenFlight | null = null;
  let clips: readonly Clip[] = [];
  let last: Clip | undefined;
  return (timeMs) => {
    const { open } = session.getState();
    if (!open) return;
    const isNewPlan = open !== followed;
    if (isNewPlan) {
      followed = open;
      clips = storyboardClips({ ...open, durationS: open.report.durationS });
    }
    const timeS = timeMs / 1000 + EDGE_S;
    const clip = clips.find(({ startS, endS }) => startS <= timeS && timeS < endS);
    const isOther = clip?.kind !== last?.kind || clip?.index !== last?.index;
    last = clip;
    if (!isOther || !clip || isNewPlan || hasSeveral(session.getState().selection)) return;
    const index = indexNow(clip);
    if (index !== null) session.setState({ selection: { kind: clip.kind, index } });
  };
}
