import { clear, createStore, entries } from 'idb-keyval';
import type { ShowFiles } from '../../../jobs';
import { hashAtOnce } from './content-hash';
import { keepChange } from './show-store';

/** Where builds before kept what was in no file: one show a tab, without its history. */
const OLD_DATABASE = 'tulpar-unsaved';

interface OldShow {
  readonly title: string;
  readonly changedAt: number;
  readonly show: ShowFiles;
}

/** Takes over what an earlier build kept, once; the old database goes when all of it is kept anew. */
export async function importUnsaved(): Promise<void> {
  const databases = (await indexedDB.databases?.()) ?? [];
  if (!databases.some(({ name }) => name === OLD_DATABASE)) return;
  const store = createStore(OLD_DATABASE, 'shows');
  for (const [tab, { title, changedAt, show }] of await entries<string, OldShow>(store)) {
    await keepOld(`old-${tab}`, title, changedAt, show);
  }
  // deleting may have to wait until all tabs are closed: what is empty is not taken over again
  await clear(store);
  indexedDB.deleteDatabase(OLD_DATABASE);
}

async function keepOld(id: string, title: string, changedAt: number, show: ShowFiles): Promise<void> {
  const blobs = new Map([...show.assets.values()].map((bytes) => [hashAtOnce(bytes), bytes]));
  const files = Object.fromEntries([...show.assets].map(([path, bytes]) => [path, hashAtOnce(bytes)]));
  const { name, text } = show;
  const drones = Number(JSON.parse(text).fleet?.count ?? 0);
  await keepChange({
    head: { id, title, drones, changedAt, at: 0, savedAt: null, isLeft: false, name, listedId: null, target: null },
    isWhole: true,
    entries: [{ showId: id, sequence: 0, name: null, selection: null, text, files }],
    dropped: [],
    blobs,
  });
}
