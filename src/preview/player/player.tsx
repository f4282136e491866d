import { Maximize, Minimize, Pause, Play, Volume2, VolumeX } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { SeatId, ShareFile } from '../../share';
import { LanguagePicker } from '../language-picker';
import { useWords } from '../words-context';
import { Chapters } from './chapters';
import { Scrubber } from './scrubber';
import { SeatPicker } from './seat-picker';
import { Sky } from './sky';
import { useAtRest } from './use-at-rest';
import { useFullScreen } from './use-full-screen';
import { useKeys } from './use-keys';
import { usePlayback } from './use-playback';
import { useTaps } from './use-taps';
import { VerdictLine } from './verdict-line';

/** A show: its sky over the whole page, and controls that go while it plays. */
export function Player({ show }: { readonly show: ShareFile }) {
  const { words } = useWords();
  const playback = usePlayback(show);
  const { isPlaying, toggle } = playback;
  const { canBeFull, isFull, toggleFull } = useFullScreen();
  const { isAtRest, wake, rest } = useAtRest(isPlaying || isFull);
  const [seat, setSeat] = useState<SeatId>('centre');
  const [homeRequests, setHomeRequests] = useState(0);
  const home = () => setHomeRequests((n) => n + 1);
  const taps = useTaps(isAtRest ? wake : rest, home);
  useTitle(show.title);
  useKeys({
    ...{ toggle, toggleFull, home, wake },
    toggleSound: playback.toggleSound,
    step: (byMs) => playback.seek(playback.clock.timeMs() + byMs),
    chapter: (by) => playback.goToScene(playback.scene + by),
  });
  const scrubber = useMemo(
    () => <Scrubber clock={playback.clock} ticker={playback.ticker} scenes={show.scenes} />,
    [playback.clock, playback.ticker, show],
  );
  return (
    <main className="player" data-rest={isAtRest} onPointerMove={(event) => event.pointerType === 'mouse' && wake()}>
      <div className="sky" {...taps}>
        <Sky show={show} clock={playback.clock} seat={seat} homeRequests={homeRequests} />
      </div>
      <header className="top" inert={isAtRest}>
        <h1>{show.title || 'Tulpar'}</h1>
        <LanguagePicker />
        <VerdictLine verdict={show.verdict} />
      </header>
      <section className="controls" inert={isAtRest} onPointerDown={wake} aria-label={show.title}>
        <Chapters scenes={show.scenes} current={playback.scene} onChoose={playback.goToScene} />
        {scrubber}
        <div className="row">
          <SeatPicker seat={seat} onSeat={setSeat} />
          <IconButton className="play" label={isPlaying ? words.pause : words.play} onClick={toggle}>
            {isPlaying ? <Pause /> : <Play />}
          </IconButton>
          <div className="right">
            {show.music && (
              <IconButton label={playback.isMuted ? words.unmute : words.mute} onClick={playback.toggleSound}>
                {playback.isMuted ? <VolumeX /> : <Volume2 />}
              </IconButton>
            )}
            {canBeFull && (
              <IconButton label={isFull ? words.leaveFullScreen : words.fullScreen} onClick={toggleFull}>
                {isFull ? <Minimize /> : <Maximize />}
              </IconButton>
            )}
          </div>
        </div>
      </section>
    </main>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly className?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function IconButton({ label, className = 'icon', onClick, children }: IconButtonProps) {
  return (
    <button type="button" className={className} aria-label={label} title={label} onClick={onClick}>
      {children}
    </button>
  );
}

/** The browser's tab carries the name of the show. */
function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Tulpar' : `${title} · Tulpar`;
  }, [title]);
}
