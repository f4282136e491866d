import type { OpenFlight, Selection, Session } from './session';
import { type Clip, storyboardClips } from './storyboard';

/**
 * Keeps the selection on what the show is at: the scene or the transition at a show time, and nothing in take-off and
 * landing. Writes to the session only where that changes, so that playing through a scene costs nothing.
 * @returns what to call with the show time, in milliseconds, at each frame that may look different.
 */
export function createPlayheadFollower(session: Session): (timeMs: number) => void {
  let followed: OpenFlight | null = null;
  let clips: readonly Clip[] = [];
  return (timeMs) => {
    const { open, selection } = session.getState();
    if (!open) return;
    if (open !== followed) {
      followed = open;
      clips = storyboardClips({ ...open, durationS: open.report.durationS });
    }
    const next = selectionAt(clips, timeMs / 1000);
    if (next?.kind !== selection?.kind || next?.index !== selection?.index) session.setState({ selection: next });
  };
}

function selectionAt(clips: readonly Clip[], timeS: number): Selection {
  const clip = clips.find(({ startS, endS }) => startS <= timeS && timeS < endS);
  if (clip?.kind !== 'scene' && clip?.kind !== 'transition') return null;
  return { kind: clip.kind, index: clip.index };
}
