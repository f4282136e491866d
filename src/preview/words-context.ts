import { createContext, useContext } from 'react';
import { type Language, WORDS, type Words } from './words';

interface SpokenWords {
  readonly words: Words;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

export const WordsContext = createContext<SpokenWords>({ words: WORDS.en, language: 'en', setLanguage: () => {} });

export function useWords(): SpokenWords {
  return useContext(WordsContext);
}
