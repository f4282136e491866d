import { useEffect, useMemo } from 'react';
import { textIn } from '../../core';
import { LanguagePicker } from '../language-picker';
import type { OpenShow } from '../source';
import { useWords } from '../words-context';
import { Controls } from './controls';
import { Panels } from './panels';
import { Scrubber } from './scrubber';
import { Sky } from './sky';
import { useCaption } from './use-caption';
import { usePlayer } from './use-player';
import { VerdictLine } from './verdict-line';

/** A show: its sky over the whole page, and controls that go while it plays. */
export function Player({ show, loaded }: Pick<OpenShow, 'show' | 'loaded'>) {
  const { words, language } = useWords();
  const player = usePlayer({ show, loaded });
  const { playback, panel, isAtRest, wake, seat, homeRequests, pin, turning } = player;
  const { clock, ticker } = playback;
  const title = textIn(show.titles, language) || show.title;
  const subtitle = useCaption(ticker, show.scenes, language);
  useTitle(title);
  const scrubber = useMemo(
    () => <Scrubber clock={clock} ticker={ticker} scenes={show.scenes} />,
    [clock, ticker, show],
  );
  const layer = panel === 'notes' ? pin.layer : null;
  return (
    <main
      className="player"
      data-rest={isAtRest}
      data-panel={panel ?? undefined}
      onPointerMove={(event) => event.pointerType === 'mouse' && wake()}
    >
      <div className="sky" {...player.taps}>
        <Sky {...{ show, clock, seat, homeRequests, layer }} trail={player.trail} gaze={turning.gaze} />
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
        {...{ show, title, player, scrubber }}
        caption={textIn(show.scenes[playback.scene]?.caption, language)}
      />
      <Panels show={show} player={player} />
    </main>
  );
}

/** The browser's tab carries the name of the show. */
function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Tulpar' : `${title} · Tulpar`;
  }, [title]);
}
