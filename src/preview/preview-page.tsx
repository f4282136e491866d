import { useState } from 'react';
import { FileTarget } from './file-target';
import { Notice } from './notice';
import { Player } from './player';
import { useShare } from './source';
import { type Language, pickLanguage, WORDS } from './words';
import { WordsContext } from './words-context';

/** The whole page: a show, or how to come by one. */
export function PreviewPage() {
  const [language, setLanguage] = useState<Language>(() => pickLanguage(navigator.languages));
  const { state, openFile } = useShare();
  document.documentElement.lang = language;
  return (
    <WordsContext value={{ words: WORDS[language], language, setLanguage }}>
      <FileTarget onFile={openFile}>
        {state.kind === 'open' ? (
          <Player key={state.id} show={state.show} loaded={state.loaded} />
        ) : (
          <Notice state={state} onFile={openFile} />
        )}
      </FileTarget>
    </WordsContext>
  );
}
