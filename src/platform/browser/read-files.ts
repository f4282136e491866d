import { type FileTarget, stampOf } from './files/file-target';
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
    const { unpackArchive } = await import('../../formats/archive');
    const unpacked = unpackArchive(zip.name, await bytesOf(zip));
    for (const file of companions) unpacked.set(file.name, await bytesOf(file));
    return { name: zip.name, files: unpacked, ...targetOf(files) };
  }
  const read = files.map(async (file) => [pathOf(file), await bytesOf(file)] as const);
  return { name: nameOf(files), files: new Map(await Promise.all(read)), ...targetOf(files) };
}

/** A file that came with a handle of its own or of its folder. */
interface FileWithHandle extends File {
  readonly handle?: FileSystemFileHandle;
  readonly directoryHandle?: FileSystemDirectoryHandle;
}

/** Where what was read can be saved again: the one file, or the folder of a show. */
function targetOf(files: readonly FileWithHandle[]): { readonly target?: FileTarget } {
  const [only] = files;
  if (files.length === 1 && only?.handle) {
    return { target: { kind: 'file', handle: only.handle, stamp: stampOf([['', only]]) } };
  }
  const show = files.find((file) => /^[^/]+\/show\.json$/i.test(pathOf(file)));
  if (!show?.directoryHandle) return {};
  const inFolder = files.map((file) => [pathOf(file).replace(/^[^/]+\//, ''), file] as const);
  return { target: { kind: 'folder', handle: show.directoryHandle, stamp: stampOf(inFolder) } };
}

/**
 * Reads what was dropped: its entries, or its files where there is no folder among them.
 * @param handle of the one file or folder, where the browser gives it.
 */
export async function readEntries(
  entries: readonly FileSystemEntry[],
  files: readonly File[],
  handle: FileSystemHandle | null,
): Promise<NamedFiles> {
  const [only] = files;
  if (handle?.kind === 'file' && only) Object.assign(only, { handle });
  if (handle?.kind === 'directory') return readFiles(await filesOfFolder(handle as FileSystemDirectoryHandle));
  if (entries.every((entry) => entry.isFile)) return readFiles(files);
  const found = (await Promise.all(entries.map((entry) => filesOf(entry)))).flat();
  const read = found.map(async ([path, file]) => [path, await bytesOf(file)] as const);
  return { name: entries[0]?.name ?? '', files: new Map(await Promise.all(read)) };
}

/** All files of a folder and of those in it, each with its path and handles as a chooser of folders gives them. */
export async function filesOfFolder(folder: FileSystemDirectoryHandle, path = folder.name): Promise<File[]> {
  const files: File[] = [];
  for await (const child of folder.values()) {
    const place = `${path}/${child.name}`;
    if (child.kind === 'directory') files.push(...(await filesOfFolder(child as FileSystemDirectoryHandle, place)));
    else files.push(placed(await (child as FileSystemFileHandle).getFile(), place, folder));
  }
  return files;
}

function placed(file: File, path: string, directoryHandle: FileSystemDirectoryHandle): File {
  Object.defineProperty(file, 'webkitRelativePath', { value: path });
  return Object.assign(file, { directoryHandle });
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
