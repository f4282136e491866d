import { useMemo, useState } from 'react';
import { createFleetSampler, type PlaybackClock } from '../../playback';
import type { ShareFile, ShowNote } from '../../share';
import { PinLayer } from './pin-layer';

/** What is pointed at in the sky while a note is written. */
export function useNotePin(show: ShareFile, clock: PlaybackClock, eyeM: readonly [number, number, number]) {
  const [layer] = useState(() => new PinLayer());
  const [pointM, setPointM] = useState<ShowNote['pointM']>(null);
  const sampler = useMemo(() => createFleetSampler(show), [show]);
  const { lookAtM } = show.site;
  const distanceM = Math.hypot(...lookAtM.map((metres, axis) => metres - eyeM[axis]!));
  const pointAt = (xPx: number, yPx: number) =>
    setPointM(layer.pointAt([xPx, yPx], sampler, clock.timeMs(), distanceM));
  return { layer, pointM, setPointM, pointAt };
}
