import { SPOKEN_LANGUAGES, type SpokenTexts } from '../core';
import { MAX_LINE_LENGTH, MAX_NAME_LENGTH } from './share-limits';

/** A name as one line of plain text: without control, format and lone surrogate characters, and not too long. */
export function plainName(name: string): string {
  return plainLine(name, MAX_NAME_LENGTH);
}

/** A text as one such line in each language; undefined where there is none. */
export function plainTexts(texts: SpokenTexts | undefined): SpokenTexts | undefined {
  if (!texts) return undefined;
  const lines = SPOKEN_LANGUAGES.flatMap((language) => {
    const line = plainLine(texts[language] ?? '', MAX_LINE_LENGTH);
    return line === '' ? [] : [[language, line] as const];
  });
  return lines.length > 0 ? Object.fromEntries(lines) : undefined;
}

/** A text as one line of plain text. */
export function plainLine(text: string, mostCharacters: number): string {
  const plain = text.replace(/[\s\p{C}]+/gu, (run) => (/\s/u.test(run) ? ' ' : '')).trim();
  return [...plain].slice(0, mostCharacters).join('').trim();
}
