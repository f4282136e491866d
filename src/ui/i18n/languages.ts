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

/** Words that are loaded when they are needed, by the name of their part. */
const LATER: Readonly<Record<string, Readonly<Record<Language, () => Promise<object>>>>> = {
  files: {
    en: async () => (await import('./files/en')).enFiles,
    ru: async () => (await import('./files/ru')).ruFiles,
    kk: async () => (await import('./files/kk')).kkFiles,
  },
  library: {
    en: async () => (await import('./library/en')).enLibrary,
    ru: async () => (await import('./library/ru')).ruLibrary,
    kk: async () => (await import('./library/kk')).kkLibrary,
  },
  tools: {
    en: async () => (await import('./tools/en')).enTools,
    ru: async () => (await import('./tools/ru')).ruTools,
    kk: async () => (await import('./tools/kk')).kkTools,
  },
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

/** Loads those words of a language that are needed later. */
export function loadLaterWords(language: Language, part: keyof typeof LATER): Promise<object> {
  return LATER[part]![language]();
}

/** Fetches a language's words when it is chosen, and parts of them when they are needed. */
const WORDS_ON_DEMAND: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (tag, part, done) => {
    const language = isLanguage(tag) ? tag : 'en';
    (part in LATER ? loadLaterWords(language, part) : loadWords(language)).then(
      (words) => done(null, words as Translation),
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
