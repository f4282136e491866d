import { promisifyRequest } from 'idb-keyval';

const NAME = 'tulpar';
const VERSION = 1;

/** What the studio keeps with the browser: shows, their history, their named versions, and files by their hash. */
export const STORES = ['shows', 'entries', 'versions', 'blobs'] as const;
type StoreName = (typeof STORES)[number];

let opened: Promise<IDBDatabase> | null = null;
/** The database once it is open, so that a change can be handed over without waiting. */
let current: IDBDatabase | null = null;

export function openedDatabase(): IDBDatabase | null {
  return current;
}

/** Opens the database. Rejects where the browser refuses to keep anything; the next call tries again. */
export function openDatabase(): Promise<IDBDatabase> {
  opened ??= open().catch((error) => {
    forget();
    throw error;
  });
  return opened;
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, VERSION);
  request.onupgradeneeded = () => {
    for (const name of STORES) request.result.createObjectStore(name, keyOf(name));
  };
  const database = await promisifyRequest(request);
  // a newer build in another tab may need a newer layout, and the reader may clear the site's data
  database.onversionchange = () => {
    database.close();
    forget();
  };
  database.onclose = forget;
  current = database;
  return database;
}

function keyOf(name: StoreName): IDBObjectStoreParameters | undefined {
  switch (name) {
    case 'shows':
      return { keyPath: 'id' };
    case 'entries':
      return { keyPath: ['showId', 'sequence'] };
    case 'versions':
      return { keyPath: ['showId', 'id'] };
    case 'blobs':
      return undefined;
  }
}

function forget(): void {
  opened = null;
  current = null;
}

/** All that is kept of one show, by the first part of its key. */
export function ofShow(showId: string): IDBKeyRange {
  return IDBKeyRange.bound([showId], [showId, []]);
}

/**
 * Hands over reads and writes that happen together or not at all. They are sent in the same task, commit included, so
 * that a tab which is killed a moment later has kept them.
 * @returns what `work` made, once it lies on the disk. @throws what the browser says, quota errors too.
 */
export async function inOneStep<T>(database: IDBDatabase, work: (stores: Stores) => T): Promise<T> {
  const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
  const done = finished(transaction);
  try {
    const result = work(storesOf(transaction));
    transaction.commit();
    await done;
    return result;
  } catch (error) {
    done.catch(() => undefined);
    throw error;
  }
}

/** Resolves when all of a transaction lies on the disk. @throws why it was given up, a full disk among others. */
export function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the browser gave up writing'));
  });
}

export type Stores = Readonly<Record<StoreName, IDBObjectStore>>;

export function storesOf(transaction: IDBTransaction): Stores {
  return Object.fromEntries(STORES.map((name) => [name, transaction.objectStore(name)])) as unknown as Stores;
}
