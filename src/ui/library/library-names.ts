import type { LibraryItem } from '../../editing/library';
import { LANGUAGES, loadLaterWords } from '../i18n';
import type { enLibrary } from '../i18n/library/en';

type Words = typeof enLibrary;
type Name = keyof Words['name'];

/** What each item is called in all languages: a search finds it in any of them. */
export type LibraryNames = ReadonlyMap<string, readonly string[]>;

export async function loadNames(): Promise<LibraryNames> {
  const tables = await Promise.all(LANGUAGES.map(async (tag) => (await loadLaterWords(tag, 'library')) as Words));
  const ids = Object.keys(tables[0]!.name) as Name[];
  return new Map(ids.map((id) => [id, tables.map(({ name }) => name[id].toLowerCase())]));
}

/** Whether an item is called what is searched for: by its own name, or in any language. */
export function isFound({ id, name }: LibraryItem, query: string, names: LibraryNames): boolean {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return true;
  return [name?.toLowerCase() ?? '', ...(names.get(id) ?? [])].some((one) => one.includes(wanted));
}
