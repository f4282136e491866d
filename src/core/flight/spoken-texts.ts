/** A text in the languages in which it was written. */
export type SpokenTexts = { readonly [language in SpokenLanguage]?: string };

export const SPOKEN_LANGUAGES = ['en', 'ru', 'kk'] as const;
export type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number];

/** Without languages in which nothing stands; undefined where nothing stands at all. */
export function writtenTexts(texts: SpokenTexts | undefined): SpokenTexts | undefined {
  const written = SPOKEN_LANGUAGES.flatMap((language) => {
    const text = texts?.[language]?.trim() ?? '';
    return text === '' ? [] : [[language, text] as const];
  });
  return written.length > 0 ? Object.fromEntries(written) : undefined;
}

/** The text for a reader of a language: in that, else in the first in which it was written; empty where there is none. */
export function textIn(texts: SpokenTexts | undefined, language: SpokenLanguage): string {
  const written = SPOKEN_LANGUAGES.map((one) => texts?.[one]).find((text) => text);
  return texts?.[language] || written || '';
}
