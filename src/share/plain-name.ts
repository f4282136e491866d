import { MAX_NAME_LENGTH } from './share-limits';

/** A name as one line of plain text: without control, format and lone surrogate characters, and not too long. */
export function plainName(name: string): string {
  const plain = name.replace(/[\s\p{C}]+/gu, (run) => (/\s/u.test(run) ? ' ' : '')).trim();
  return [...plain].slice(0, MAX_NAME_LENGTH).join('').trim();
}
