import { createStore, del, entries, set, type UseStore } from 'idb-keyval';

/** A formation that this browser keeps, for any show. */
export interface SavedFormation {
  readonly name: string;
  readonly recipe: { readonly kind: string };
  /** Bytes of the files that the recipe names, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

let store: UseStore | null = null;

function opened(): UseStore {
  store ??= createStore('tulpar-formations', 'formations');
  return store;
}

/** What is kept, by name. Rejects where the browser keeps nothing. */
export async function listSavedFormations(): Promise<SavedFormation[]> {
  const kept = await entries<string, SavedFormation>(opened());
  return kept.map(([, formation]) => formation).sort((a, b) => a.name.localeCompare(b.name));
}

/** Keeps a formation; one of the same name is replaced. */
export async function saveFormation(formation: SavedFormation): Promise<void> {
  await set(formation.name, formation, opened());
}

export async function removeSavedFormation(name: string): Promise<void> {
  await del(name, opened());
}
