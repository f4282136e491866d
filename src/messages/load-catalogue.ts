import type { Catalogue } from './translate';

/** The languages of messages; English needs no catalogue. */
const CATALOGUES: Readonly<Record<string, () => Promise<Catalogue>>> = {
  ru: async () => ({ language: 'ru', texts: (await import('./ru')).ru }),
  kk: async () => ({ language: 'kk', texts: (await import('./kk')).kk }),
};

/** Loads the texts of a language; null for English, and for a language without any. */
export async function loadCatalogue(language: string): Promise<Catalogue | null> {
  return Object.hasOwn(CATALOGUES, language) ? CATALOGUES[language]!() : null;
}
