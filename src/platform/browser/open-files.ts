import type { NamedFiles, Opened } from './named-files';

/** What opens files is loaded with the first that are opened. */
const loadReaders = () => import('./read-files');

/** Reads files that the reader chose; a single zip is unpacked. */
export async function readFiles(files: readonly File[]): Promise<NamedFiles> {
  return (await loadReaders()).readFiles(files);
}

/** Reads what was dropped: files, or folders with all that is in them. */
export async function readDropped(dropped: DataTransfer): Promise<NamedFiles> {
  // Both must be taken before the first await: afterwards the browser forgets the drop.
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = [...dropped.files];
  const items = [...dropped.items].filter(({ kind }) => kind === 'file');
  const handle = items.length === 1 ? (items[0] as WithHandle).getAsFileSystemHandle?.() : null;
  return (await loadReaders()).readEntries(entries, files, (await handle?.catch(() => null)) ?? null);
}

/** An item of a drop, in browsers that give what it stands for. */
interface WithHandle extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/** Finds out what was given; see `named-files`. */
export async function recogniseFiles(files: NamedFiles): Promise<Opened> {
  return (await import('./named-files')).recogniseFiles(files);
}
