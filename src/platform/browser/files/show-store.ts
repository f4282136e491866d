import { promisifyRequest } from 'idb-keyval';
import { inOneStep, ofShow, openDatabase, openedDatabase, STORES, type Stores, storesOf } from './database';
import type { EntryWithAssets, KeptEntry, KeptShow, KeptVersion, ShowChange, VersionWithAssets } from './kept-show';

type Files = Readonly<Record<string, string>>;

/** Keeps what one step changed. Where the database is open it is handed over at once, before this returns. */
export function keepChange(change: ShowChange): Promise<void> {
  const database = openedDatabase();
  return database ? writeChange(database, change) : openDatabase().then((opened) => writeChange(opened, change));
}

function writeChange(database: IDBDatabase, { head, isWhole, entries, dropped, blobs }: ShowChange): Promise<void> {
  return inOneStep(database, (stores) => {
    if (isWhole) stores.entries.delete(ofShow(head.id));
    for (const sequence of dropped) stores.entries.delete([head.id, sequence]);
    for (const [hash, bytes] of blobs) stores.blobs.put(whole(bytes), hash);
    for (const entry of entries) stores.entries.put(entry);
    stores.shows.put(head);
  });
}

/** The bytes alone: a view of an archive would be kept with all of the archive. */
function whole(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}

async function reading(): Promise<Stores> {
  return storesOf((await openDatabase()).transaction(STORES, 'readonly'));
}

/** All shows that are kept, the last changed first. */
export async function listKeptShows(): Promise<KeptShow[]> {
  const { shows } = await reading();
  const kept: KeptShow[] = await promisifyRequest(shows.getAll());
  return kept.sort((a, b) => b.changedAt - a.changedAt);
}

/** A show with its history, oldest first; null where it is not kept. */
export async function readKeptShow(
  id: string,
): Promise<{ readonly head: KeptShow; readonly entries: readonly EntryWithAssets[] } | null> {
  const stores = await reading();
  const headRead = promisifyRequest<KeptShow | undefined>(stores.shows.get(id));
  const entries: KeptEntry[] = await promisifyRequest(stores.entries.getAll(ofShow(id)));
  const head = await headRead;
  if (!head) return null;
  const blobs = await readBlobs(stores, entries);
  return { head, entries: entries.map((entry) => ({ ...entry, assets: assetsOf(entry.files, blobs) })) };
}

/** Files by hash; entries that have a file in common share its bytes. */
async function readBlobs(stores: Stores, users: readonly { readonly files: Files }[]) {
  const hashes = [...new Set(users.flatMap(({ files }) => Object.values(files)))];
  const read = hashes.map((hash) => promisifyRequest<Uint8Array | undefined>(stores.blobs.get(hash)));
  const bytes = await Promise.all(read);
  return new Map(hashes.map((hash, index) => [hash, bytes[index]]));
}

function assetsOf(files: Files, blobs: ReadonlyMap<string, Uint8Array | undefined>): ReadonlyMap<string, Uint8Array> {
  const found = Object.entries(files).flatMap(([path, hash]) => {
    const bytes = blobs.get(hash);
    return bytes ? [[path, bytes] as const] : [];
  });
  return new Map(found);
}

/** Forgets a show with its history and versions. */
export async function removeKeptShow(id: string): Promise<void> {
  await inOneStep(await openDatabase(), (stores) => {
    stores.shows.delete(id);
    stores.entries.delete(ofShow(id));
    stores.versions.delete(ofShow(id));
  });
}

/** Named versions of a show, the newest first. */
export async function listVersions(showId: string): Promise<VersionWithAssets[]> {
  const stores = await reading();
  const kept: KeptVersion[] = await promisifyRequest(stores.versions.getAll(ofShow(showId)));
  const blobs = await readBlobs(stores, kept);
  const versions = kept.map((version) => ({ ...version, assets: assetsOf(version.files, blobs) }));
  return versions.sort((a, b) => b.madeAt - a.madeAt);
}

/** Keeps a version with the files it has. @param blobs by hash. */
export async function keepVersion(version: KeptVersion, blobs: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await inOneStep(await openDatabase(), (stores) => {
    for (const [hash, bytes] of blobs) stores.blobs.put(whole(bytes), hash);
    stores.versions.put(version);
  });
}

export async function removeVersion(showId: string, id: string): Promise<void> {
  await inOneStep(await openDatabase(), ({ versions }) => void versions.delete([showId, id]));
}
