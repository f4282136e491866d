import { type PointerEvent, useEffect, useMemo, useState } from 'react';
import { textIn } from '../../core';
import { LanguagePicker } from '../language-picker';
import { NotePanel, useNotePin } from '../notes';
import { type Seat, SeatPanel, seatEye } from '../seats';
import type { OpenShow } from '../source';
import { useWords } from '../words-context';
import { Controls } from './controls';
import type { PanelName } from './panel-name';
import { Scrubber } from './scrubber';
import { Sky } from './sky';
import { useAtRest } from './use-at-rest';
import { useCaption } from './use-caption';
import { useFullScreen } from './use-full-screen';
import { useKeys } from './use-keys';
import { usePlayback } from './use-playback';
import { useTaps } from './use-taps';
import { VerdictLine } from './verdict-line';

/** A show: its sky over the whole page, and controls that go while it plays. */
export function Player({ show, loaded }: Pick<OpenShow, 'show' | 'loaded'>) {
  const { words, language } = useWords();
  const playback = usePlayback(show, loaded);
  const { clock, ticker, isPlaying, toggle } = playback;
  const { canBeFull, isFull, toggleFull } = useFullScreen();
  const [panel, setPanel] = useState<PanelName | null>(null);
  const { isAtRest, wake, rest } = useAtRest((isPlaying || isFull) && panel === null);
  const [seat, setSeat] = useState<Seat>('centre');
  const [homeRequests, setHomeRequests] = useState(0);
  const home = () => setHomeRequests((n) => n + 1);
  const pin = useNotePin(show, clock, seatEye(show.site, seat));
  const tap = ({ nativeEvent: { offsetX, offsetY } }: PointerEvent) => {
    if (panel === 'notes') pin.pointAt(offsetX, offsetY);
    else if (isAtRest) wake();
    else rest();
  };
  const taps = useTaps(tap, home);
  const title = textIn(show.titles, language) || show.title;
  const subtitle = useCaption(ticker, show.scenes, language);
  const togglePanel = (name: PanelName) => {
    if (name === 'notes' && panel !== name) clock.pause();
    setPanel(panel === name ? null : name);
    pin.setPointM(null);
  };
  useTitle(title);
  useKeys({
    ...{ toggle, toggleFull, home, wake },
    toggleSound: playback.toggleSound,
    step: (byMs) => playback.seek(clock.timeMs() + byMs),
    chapter: (by) => playback.goToScene(playback.scene + by),
    panel: togglePanel,
  });
  const scrubber = useMemo(
    () => <Scrubber clock={clock} ticker={ticker} scenes={show.scenes} />,
    [clock, ticker, show],
  );
  return (
    <main
      className="player"
      data-rest={isAtRest}
      data-panel={panel ?? undefined}
      onPointerMove={(event) => event.pointerType === 'mouse' && wake()}
    >
      <div className="sky" {...taps}>
        <Sky {...{ show, clock, seat, homeRequests }} layer={panel === 'notes' ? pin.layer : null} />
        {isAtRest && subtitle && <p className="subtitle">{subtitle}</p>}
        {playback.isWaiting && (
          <p className="waiting" role="status">
            {words.loading}…
          </p>
        )}
      </div>
      <header className="top" inert={isAtRest}>
        <h1>{title || 'Tulpar'}</h1>
        <LanguagePicker />
        <VerdictLine verdict={show.verdict} />
      </header>
      <Controls
        {...{ show, title, playback, scrubber, isAtRest, wake, panel }}
        caption={textIn(show.scenes[playback.scene]?.caption, language)}
        full={canBeFull ? { isFull, toggleFull } : null}
        onPanel={togglePanel}
      />
      {panel === 'seats' && (
        <SeatPanel show={show} seat={seat} onSeat={setSeat} onClose={() => togglePanel('seats')}>
          {null}
        </SeatPanel>
      )}
      {panel === 'notes' && (
        <NotePanel
          {...{ show, clock }}
          title={show.title}
          layer={pin.layer}
          pointM={pin.pointM}
          onPoint={pin.setPointM}
          onClose={() => togglePanel('notes')}
        />
      )}
    </main>
  );
}

/** The browser's tab carries the name of the show. */
function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Tulpar' : `${title} · Tulpar`;
  }, [title]);
}
