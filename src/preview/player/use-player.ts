import { type PointerEvent, useState } from 'react';
import { seatEye } from '../../audience';
import type { Seat } from '../../share';
import type { TrailKind } from '../../viewport';
import { useNotePin } from '../notes';
import type { OpenShow } from '../source';
import { useTurning } from '../turning';
import type { PanelName } from './panel-name';
import { useAtRest } from './use-at-rest';
import { useFullScreen } from './use-full-screen';
import { useKeys } from './use-keys';
import { usePlayback } from './use-playback';
import { usePresenting } from './use-presenting';
import { useTaps } from './use-taps';

const TRAILS: readonly TrailKind[] = ['none', 'tail', 'photo'];

export type PlayerState = ReturnType<typeof usePlayer>;

/** All that can be done with a show on the page, by touch and by keys. */
export function usePlayer({ show, loaded }: Pick<OpenShow, 'show' | 'loaded'>) {
  const playback = usePlayback(show, loaded);
  const { clock, isPlaying } = playback;
  const full = useFullScreen();
  const { isPresenting, togglePresenting } = usePresenting(full.isFull);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const atRest = useAtRest((isPlaying || full.isFull) && panel === null);
  const isAtRest = isPresenting || atRest.isAtRest;
  const [seat, setSeat] = useState<Seat>('centre');
  const [homeRequests, setHomeRequests] = useState(0);
  const home = () => setHomeRequests((n) => n + 1);
  const [trail, setTrail] = useState<TrailKind>('none');
  const nextTrail = () => setTrail(TRAILS[(TRAILS.indexOf(trail) + 1) % TRAILS.length]!);
  const turning = useTurning();
  const pin = useNotePin(show, clock, seatEye(show.site, seat));
  const togglePanel = (name: PanelName) => {
    if (name === 'notes' && panel !== name) clock.pause();
    setPanel(panel === name ? null : name);
    pin.setPointM(null);
  };
  const present = () => {
    setPanel(null);
    togglePresenting();
  };
  const tap = ({ nativeEvent: { offsetX, offsetY } }: PointerEvent) => {
    if (panel === 'notes') pin.pointAt(offsetX, offsetY);
    else if (atRest.isAtRest) atRest.wake();
    else atRest.rest();
  };
  const taps = useTaps(tap, home);
  useKeys({
    ...{ toggle: playback.toggle, toggleFull: full.toggleFull, home, present, nextTrail, wake: atRest.wake },
    toggleSound: playback.toggleSound,
    step: (byMs) => playback.seek(clock.timeMs() + byMs),
    chapter: (by) => playback.goToScene(playback.scene + by),
    panel: togglePanel,
  });
  return {
    ...{ playback, full, isAtRest, wake: atRest.wake, present, panel, togglePanel },
    ...{ seat, setSeat, homeRequests, trail, nextTrail, turning, pin, taps },
  };
}
