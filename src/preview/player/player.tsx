import { useEffect, useMemo } from 'react';
import { type SpokenLanguage, textIn } from '../../core';
import type { ShareFile } from '../../share';
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
  const named = useMemo(() => withNames(show, language), [show, language]);
  const subtitle = useCaption(ticker, show.scenes, language);
  useTitle(title);
  const scrubber = useMemo(
    () => <Scrubber clock={clock} ticker={ticker} scenes={named.scenes} />,
    [clock, ticker, named],
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
        {...{ title, player, scrubber }}
        show={named}
        caption={textIn(show.scenes[playback.scene]?.caption, language)}
      />
      <Panels show={named} player={player} />
    </main>
  );
}

/** A show whose scenes are called as readers of a language call them. */
function withNames(show: ShareFile, language: SpokenLanguage): ShareFile {
  const scenes = show.scenes.map((scene) => ({ ...scene, name: textIn(scene.titles, language) || scene.name }));
  return { ...show, scenes };
}

/** The browser's tab carries the name of the show. */
function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Tulpar' : `${title} · Tulpar`;
  }, [title]);
}
