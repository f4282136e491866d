import type { LibraryItem } from '../../editing/library';
import type { LibraryNames } from './library-names';

/** Numbers of a countdown, from one to another. */
const COUNTDOWN = /^\d{1,3}\s*(?:-|–|—|\.{2,}|…)\s*\d{1,3}$/;
const LINK = /^(?:https?:\/\/|www\.)\S+$/i;
/** Items that write what is searched for as letters. */
const LETTERS = ['lines', 'doubled', 'outline', 'filled'];

/**
 * What Enter takes of what a search finds: what is called just that, else what is called by a word that begins so, else
 * what was written as a countdown, a code or a text. Nothing while nothing is searched for.
 * @param textItem the item that letters were written with last.
 */
export function itemToTake(
  found: readonly LibraryItem[],
  query: string,
  names: LibraryNames,
  textItem: string,
): LibraryItem | undefined {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return undefined;
  const written = COUNTDOWN.test(wanted) ? 'countdown' : LINK.test(wanted) ? 'qr' : textItem;
  const named = found.filter(({ group }) => group !== 'text');
  const called = (fits: (name: string) => boolean) => named.find((item) => namesOf(item, names).some(fits));
  return (
    called((name) => name === wanted) ??
    called((name) => name.split(/[\s,.-]+/).some((word) => word.startsWith(wanted))) ??
    called((name) => name.startsWith(wanted)) ??
    found.find(({ group, id }) => group === 'text' && id === written)
  );
}

/** Whether an item writes letters: Enter writes the next text with the same. */
export function writesLetters({ group, id }: LibraryItem): boolean {
  return group === 'text' && LETTERS.includes(id);
}

function namesOf({ id, name }: LibraryItem, names: LibraryNames): readonly string[] {
  return [...(name === undefined ? [] : [name.toLowerCase()]), ...(names.get(id) ?? [])];
}
