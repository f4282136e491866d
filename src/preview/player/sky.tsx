import { useCallback, useMemo, useState } from 'react';
import { sceneSourceOf, seatPose } from '../../audience';
import type { PlaybackClock } from '../../playback';
import type { Seat, ShareFile } from '../../share';
import { type Gaze, type SkyLayer, type TrailKind, Viewport } from '../../viewport';
import { useWords } from '../words-context';

interface SkyProps {
  readonly show: ShareFile;
  readonly clock: PlaybackClock;
  readonly seat: Seat;
  readonly homeRequests: number;
  readonly layer: SkyLayer | null;
  /** What turns the head beside a finger; null for nothing. */
  readonly gaze: Gaze | null;
  readonly trail: TrailKind;
}

const NO_MARKS = { problem: '', note: '' };

/** The show from a seat: the editor's viewport without anything of an editor. */
export function Sky({ show, clock, seat, homeRequests, layer, gaze, trail }: SkyProps) {
  const { words } = useWords();
  const source = useMemo(() => sceneSourceOf(show), [show]);
  const pose = useMemo(() => seatPose(show.site, seat, show.outlineM), [show, seat]);
  const [trouble, setTrouble] = useState<'lost' | 'no-webgl' | null>(null);
  const fail = useCallback(() => setTrouble('no-webgl'), []);
  const interrupt = useCallback((isLost: boolean) => setTrouble(isLost ? 'lost' : null), []);
  const unavailable = words.failures['no-webgl'];
  return (
    <>
      {trouble !== 'no-webgl' && (
        <Viewport
          label={words.sky}
          source={source}
          clock={clock}
          view="audience"
          seat={pose}
          homeRequests={homeRequests}
          frameRequests={0}
          showsFence={false}
          showsGrid={false}
          trail={trail}
          pair={null}
          pairClassNames={NO_MARKS}
          layer={layer}
          gaze={gaze}
          onUnavailable={fail}
          onInterrupted={interrupt}
        />
      )}
      {trouble && (
        <p className="trouble" role="alert">
          {trouble === 'lost' ? words.lost : `${unavailable.what} ${unavailable.remedy}`}
        </p>
      )}
    </>
  );
}
