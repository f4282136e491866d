import type { ShowFiles } from '../../jobs';
import {
  canChooseFile,
  chooseNewFile,
  chooseNewFolder,
  downloadShow,
  isChanged,
  type Unwritten,
  writeTarget,
} from '../../platform/browser/files';
import type { DocumentWorkspace } from '../workspace/document-workspace';
import type { DiskWatch } from './disk-watch';
import type { ShowKeeper } from './show-keeper';

/** Where a show is saved: where it was before, or somewhere that the reader chooses. */
export type SaveTo = 'same' | 'file' | 'folder';

interface SaveParts {
  readonly documents: DocumentWorkspace;
  readonly keeper: ShowKeeper;
  readonly disk: DiskWatch;
}

/** What file systems do not allow in names. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among them
const NOT_IN_NAMES = /[\\/:*?"<>|\u0000-\u001f]+/g;

/**
 * Saves the open show. A file that was changed by others since is not written over unless the reader says so.
 * @returns the name of the file; null where the reader thought better of it.
 * @throws InputError where it cannot be written; the file that was there is still there.
 */
export async function saveDocument({ documents, keeper, disk }: SaveParts, to: SaveTo): Promise<string | null> {
  const { history } = keeper;
  const known = to === 'same' ? (history?.identity.target ?? null) : null;
  if (known && (await isChanged(known)) && (await disk.ask(true)) !== 'mine') return null;
  return documents.save(async (show, title) => {
    const target: Unwritten | null = known ?? (await chosen(to, title));
    if (!target) return canChooseFile() || to === 'folder' ? null : download(keeper, show, title);
    const written = await writeTarget(target, show);
    history?.belongTo(written.handle.name, written);
    keeper.showFile();
    return written.handle.name;
  });
}

async function chosen(to: SaveTo, title: string): Promise<Unwritten | null> {
  if (to === 'folder') {
    const handle = await chooseNewFolder();
    return handle && { kind: 'folder', handle };
  }
  if (!canChooseFile()) return null;
  const handle = await chooseNewFile(`${fileNameOf(title)}.tulpar`);
  return handle && { kind: 'file', handle };
}

function download(keeper: ShowKeeper, show: ShowFiles, title: string): string {
  const name = downloadShow(show, fileNameOf(title));
  keeper.history?.belongTo(name, null);
  return name;
}

function fileNameOf(title: string): string {
  return title.replace(NOT_IN_NAMES, ' ').trim().slice(0, 80) || 'show';
}
