import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type OpenFlight, scenesOf } from '../../../document';
import type { ShowValue } from '../../../editing';
import { useEditor } from '../../studio-context';
import { type LaneClip, laneClips, plannedClips } from './lane-clips';
import { type LaneTimes, laneTimes } from './lane-times';

export interface Lane extends LaneTimes {
  readonly clips: readonly LaneClip[];
  /** The show as it stands, with what a hand is at; null where it cannot be changed. */
  readonly shown: ShowValue | null;
}

/** The clips of the open show as it stands at this moment, and how its times lie to those of the plan. */
export function useLane(open: OpenFlight): Lane {
  const shown = useShownValue();
  const planned = useEditor((state) => state.planned);
  const stale = useEditor((state) => state.stale);
  return useMemo(() => {
    const plan = plannedClips(open);
    const isCurrent = !shown || !planned || !stale || open.scenes.length === 0;
    const clips = isCurrent
      ? plan
      : laneClips(open, { planned: scenesOf(planned.show), now: scenesOf(shown.show), stale });
    return { ...laneTimes(plan, clips), clips, shown };
  }, [open, shown, planned, stale]);
}

/** The document with what a hand is at. */
function useShownValue(): ShowValue | null {
  const document = useEditor((state) => state.document);
  const subscribe = useCallback(
    (listener: () => void) => document?.store.subscribe(listener) ?? (() => undefined),
    [document],
  );
  return useSyncExternalStore(subscribe, () => document?.shown ?? null);
}
