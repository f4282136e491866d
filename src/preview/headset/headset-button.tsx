import { Glasses } from 'lucide-react';
import { useState } from 'react';
import { sceneSourceOf, seatEye } from '../../audience';
import type { PlaybackClock } from '../../playback';
import type { Seat, ShareFile } from '../../share';
import { useWords } from '../words-context';
import { useHasHeadset } from './use-has-headset';

interface HeadsetButtonProps {
  readonly show: ShareFile;
  readonly seat: Seat;
  readonly clock: PlaybackClock;
  readonly onToggle: () => void;
}

/** Offers to stand at the seat with a headset, where the browser knows of one. */
export function HeadsetButton({ show, seat, clock, onToggle }: HeadsetButtonProps) {
  const { words } = useWords();
  const hasHeadset = useHasHeadset();
  const [state, setState] = useState<'free' | 'in' | 'refused'>('free');
  if (!hasHeadset) return null;
  const enter = async () => {
    setState('in');
    try {
      const { enterHeadset } = await import('../../viewport/headset');
      const place = { eyeM: seatEye(show.site, seat), lookAtM: show.site.lookAtM };
      const { sampler } = sceneSourceOf(show);
      await enterHeadset({ sampler, place, timeMs: clock.timeMs, onSelect: onToggle });
      setState('free');
    } catch {
      setState('refused');
    }
  };
  return (
    <div className="turn">
      <button type="button" className="plain" disabled={state === 'in'} onClick={() => void enter()}>
        <Glasses aria-hidden /> {words.headset}
      </button>
      <p role="status">{state === 'refused' && words.headsetRefused}</p>
    </div>
  );
}
