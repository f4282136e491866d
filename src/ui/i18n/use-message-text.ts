import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type MessageText, printMessage } from '../../core';

type Say = (text: MessageText) => string;

/** How messages are said, in each language that was asked for; in English where its texts could not be loaded. */
const sayings = createStore<Readonly<Record<string, Say>>>(() => ({ en: printMessage }));

const SILENT: Say = () => '';

/**
 * Puts messages into the language of the page, also when that changes. The texts of a language are loaded with the first
 * message; until they are there a message is empty, lest a screen reader begins in English.
 */
export function useMessageText(): Say {
  const { language } = useTranslation().i18n;
  const say = useStore(sayings, (state) => state[language]);
  useEffect(() => {
    if (say !== undefined) return;
    sayIn(language)
      .catch(() => printMessage)
      .then((loaded) => sayings.setState({ [language]: loaded }));
  }, [language, say]);
  return say ?? SILENT;
}

/** What translates is loaded with the texts: in English none of it is needed. */
async function sayIn(language: string): Promise<Say> {
  const { loadCatalogue, translate } = await import('../../messages');
  const catalogue = await loadCatalogue(language);
  return (text) => translate(text, catalogue);
}
