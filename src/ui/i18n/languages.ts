import { type BackendModule, createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en, type Translation } from './en';

/** What each language calls itself. */
export const LANGUAGE_NAMES = { en: 'English', ru: 'Русский', kk: 'Қазақша' } as const;
export type Language = keyof typeof LANGUAGE_NAMES;
export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as readonly Language[];

/** The words of each language; those of English are always there, for what is not said in another. */
const WORDS: Readonly<Record<Language, () => Promise<object>>> = {
  en: async () => en,
  ru: async () => (await import('./ru')).ru,
  kk: async () => (await import('./kk')).kk,
};

export function isLanguage(text: string | null | undefined): text is Language {
  return text !== null && text !== undefined && Object.hasOwn(LANGUAGE_NAMES, text);
}

/** The first of the reader's languages that the studio speaks; English when it speaks none of them. */
export function pickLanguage(wanted: readonly string[]): Language {
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
}

/** Loads the words of a language, as far as they are shaped like English ones; a test compares them. */
export async function loadWords(language: Language): Promise<Translation> {
  return (await WORDS[language]()) as Translation;
}

/** Fetches a language's words when it is chosen. */
const WORDS_ON_DEMAND: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, _namespace, done) => {
    loadWords(isLanguage(language) ? language : 'en').then(
      (words) => done(null, words),
      (error: Error) => done(error, null),
    );
  },
};

/** A translator that has the words of one language; others are loaded when they are chosen. */
export async function createTranslator(language: Language): Promise<i18n> {
  const translator = createInstance();
  await translator
    .use(WORDS_ON_DEMAND)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'en',
      resources: { en: { translation: en } },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    });
  return translator;
}
