import { isCompanion, isPlainZip, type NamedFiles } from './named-files';

/**
 * Reads files that were chosen; a single zip is unpacked, and a manifest that was chosen with it lies among its files.
 * Paths are relative to the chosen folder.
 */
export async function readFiles(files: readonly File[]): Promise<NamedFiles> {
  const zips = files.filter((file) => isPlainZip(file.name));
  const companions = files.filter((file) => isCompanion(file.name));
  const [zip] = zips;
  if (zip && zips.length + companions.length === files.length && zips.length === 1) {
    const { unpackZip } = await import('./unpack-zip');
    const unpacked = unpackZip(zip.name, await bytesOf(zip));
    for (const file of companions) unpacked.set(file.name, await bytesOf(file));
    return { name: zip.name, files: unpacked };
  }
  const read = files.map(async (file) => [pathOf(file), await bytesOf(file)] as const);
  return { name: nameOf(files), files: new Map(await Promise.all(read)) };
}

/** Reads what was dropped: its entries, or its files where there is no folder among them. */
export async function readEntries(entries: readonly FileSystemEntry[], files: readonly File[]): Promise<NamedFiles> {
  if (entries.every((entry) => entry.isFile)) return readFiles(files);
  const found = (await Promise.all(entries.map((entry) => filesOf(entry)))).flat();
  const read = found.map(async ([path, file]) => [path, await bytesOf(file)] as const);
  return { name: entries[0]?.name ?? '', files: new Map(await Promise.all(read)) };
}

async function filesOf(entry: FileSystemEntry): Promise<(readonly [string, File])[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [[entry.fullPath.replace(/^\//, ''), file]];
  }
  const children = await childrenOf(entry as FileSystemDirectoryEntry);
  return (await Promise.all(children.map(filesOf))).flat();
}

/** A directory gives its entries in batches; an empty batch is the end. */
async function childrenOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return all;
    all.push(...batch);
  }
}

const pathOf = (file: File) => file.webkitRelativePath || file.name;
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

function nameOf(files: readonly File[]): string {
  const first = files[0];
  if (!first) return '';
  return files.length === 1 ? first.name : (first.webkitRelativePath.split('/')[0] ?? first.name);
}
