import { en } from './en';
import { kk } from './kk';
import { ru } from './ru';
import { LANGUAGE_NAMES, type Language, type Words } from './words';

export { FAILURE_CODES, type FailureCode, LANGUAGE_NAMES, type Language, type Words } from './words';

export const WORDS: Readonly<Record<Language, Words>> = { en, ru, kk };

export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as readonly Language[];

/** The first of the reader's languages that the page speaks; English when it speaks none of them. */
export function pickLanguage(wanted: readonly string[]): Language {
  const tags = wanted.map((tag) => tag.slice(0, 2).toLowerCase());
  return tags.map((tag) => LANGUAGES.find((one) => one === tag)).find((one) => one !== undefined) ?? 'en';
}
