import { useCallback, useMemo, useState } from 'react';
import { figuresOf, sceneSourceOf, seatPose } from '../../audience';
import type { PlaybackClock } from '../../playback';
import type { SeatId, ShareFile } from '../../share';
import { Viewport } from '../../viewport';
import { useWords } from '../words-context';

interface SkyProps {
  readonly show: ShareFile;
  readonly clock: PlaybackClock;
  readonly seat: SeatId;
  readonly homeRequests: number;
}

const NO_MARKS = { problem: '', note: '' };

/** The show from a seat: the editor's viewport without anything of an editor. */
export function Sky({ show, clock, seat, homeRequests }: SkyProps) {
  const { words } = useWords();
  const source = useMemo(() => sceneSourceOf(show), [show]);
  const figures = useMemo(() => figuresOf(show), [show]);
  const pose = useMemo(() => seatPose(show.site, seat, figures), [show, seat, figures]);
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
          pair={null}
          pairClassNames={NO_MARKS}
          layer={null}
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
