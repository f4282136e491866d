import { finished, ofShow, openDatabase, STORES, storesOf } from './database';
import type { KeptEntry, KeptShow, KeptVersion } from './kept-show';

/** Saved shows that stay in the list of recent ones; what is not saved stays until the reader throws it away. */
const MOST_SAVED = 20;

/** A saved show that was not changed for so long keeps its last state, and its history goes. */
const HISTORY_MS = 30 * 24 * 3600 * 1000;

/**
 * Makes room: the history of saved shows that rested for a month, saved shows beyond the recent ones, and files that
 * nothing kept needs. Shows with changes in no file, or with versions, stay.
 * @param inUse ids of shows that are open somewhere. @param isUrgent takes the history of all saved shows that are not open.
 */
export async function sweep(inUse: ReadonlySet<string>, now: number, isUrgent = false): Promise<void> {
  const transaction = (await openDatabase()).transaction(STORES, 'readwrite');
  const done = finished(transaction);
  const stores = storesOf(transaction);
  // one after the other in one transaction: nothing can be written in between
  stores.versions.getAll().onsuccess = (event) => {
    const versions: KeptVersion[] = (event.target as IDBRequest).result;
    const named = new Set(versions.map(({ showId }) => showId));
    stores.shows.getAll().onsuccess = (found) => {
      const shows: KeptShow[] = (found.target as IDBRequest).result;
      const saved = shows.filter(({ id, at, savedAt }) => at === savedAt && !inUse.has(id));
      saved.sort((a, b) => b.changedAt - a.changedAt);
      for (const { id } of saved.slice(MOST_SAVED).filter((show) => !named.has(show.id))) {
        stores.shows.delete(id);
        stores.entries.delete(ofShow(id));
      }
      for (const { id, at, changedAt } of saved.slice(0, MOST_SAVED)) {
        if (!isUrgent && now - changedAt < HISTORY_MS) continue;
        stores.entries.delete(IDBKeyRange.bound([id], [id, at], false, true));
        stores.entries.delete(IDBKeyRange.bound([id, at], [id, []], true, false));
      }
      dropUnusedBlobs(stores.entries, stores.blobs, versions);
    };
  };
  return done;
}

function dropUnusedBlobs(entries: IDBObjectStore, blobs: IDBObjectStore, versions: readonly KeptVersion[]): void {
  const used = new Set(versions.flatMap(({ files }) => Object.values(files)));
  entries.openCursor().onsuccess = (event) => {
    const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
    if (cursor) {
      for (const hash of Object.values((cursor.value as KeptEntry).files)) used.add(hash);
      return cursor.continue();
    }
    blobs.getAllKeys().onsuccess = (keys) => {
      for (const hash of (keys.target as IDBRequest<string[]>).result) if (!used.has(hash)) blobs.delete(hash);
    };
  };
}
