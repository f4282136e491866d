import type { i18n } from 'i18next';
import type { StoreApi } from 'zustand/vanilla';
import type { Session } from '../../document';
import { canChooseFolder, importUnsaved, removeKeptShow } from '../../platform/browser/files';
import type { EditorState, StudioActions } from '../../ui';
import type { DocumentFiles, DocumentWorkspace } from '../workspace/document-workspace';
import { DiskWatch } from './disk-watch';
import { FirstScenePicture } from './first-scene-picture';
import type { KeptHistory } from './kept-history';
import type { ShowToOpen } from './opening';
import { lastUnsaved, listRecent } from './recent-shows';
import { readKept, restoreDocument } from './restore-show';
import { type SaveTo, saveDocument } from './save-show';
import { ShowKeeper } from './show-keeper';
import { forgetVersion, restoreVersion, saveVersion, versionsOf } from './versions';

interface FilesParts {
  readonly session: Session;
  readonly editor: StoreApi<EditorState>;
  readonly documents: DocumentWorkspace;
  readonly translator: i18n;
  readonly onFailure: (error: unknown) => void;
}

/** Opens what is kept of a show. */
type OpenKept = (title: string, read: () => Promise<ShowToOpen>) => void;

type VersionActions = Pick<StudioActions, 'listVersions' | 'saveVersion' | 'restoreVersion' | 'removeVersion'>;

/** What the studio does with files and with what the browser keeps. */
export interface FilesWorkspace
  extends DocumentFiles,
    VersionActions,
    Pick<StudioActions, 'listRecent' | 'removeRecent'> {
  /** @returns the name of the file; null where the reader thought better of it. */
  save(to: SaveTo): Promise<string | null>;
  /** Reads what is kept of a show, to be planned and opened. */
  readKept(id: string): Promise<ShowToOpen>;
  /** Once a visit: asks whether to open what an earlier one had not saved. */
  offer(open: OpenKept): Promise<void>;
}

export async function createFilesWorkspace({
  session,
  editor,
  documents,
  translator,
  onFailure,
}: FilesParts): Promise<FilesWorkspace> {
  // what cannot be taken over stays where it is, for the next visit
  await Promise.all([translator.loadNamespaces('files'), importUnsaved().catch(() => undefined)]);
  const keeper = new ShowKeeper(editor, translator, new FirstScenePicture(session));
  const disk = new DiskWatch({ editor, documents, keeper, onFailure });
  editor.setState({ canSaveFolder: canChooseFolder() });
  return {
    follow: (document) => keeper.follow(document),
    end: () => keeper.end(),
    restore: restoreDocument,
    save: (to) => saveDocument({ documents, keeper, disk }, to),
    listRecent: () => listRecent(keeper.history?.identity.id ?? null),
    removeRecent: removeKeptShow,
    readKept,
    offer: (open) => offer(editor, open),
    ...versionActions(() => keeper.history, documents),
  };
}

function versionActions(history: () => KeptHistory | null, documents: DocumentWorkspace): VersionActions {
  const withHistory = async <T>(work: (history: KeptHistory) => Promise<T>): Promise<T | null> => {
    const open = history();
    return open ? work(open) : null;
  };
  return {
    listVersions: async () => (await withHistory(versionsOf)) ?? [],
    saveVersion: async (name) => void (await withHistory((open) => saveVersion(open, name))),
    restoreVersion: async (id) => void (await withHistory((open) => restoreVersion(open, id, documents))),
    removeVersion: async (id) => void (await withHistory((open) => forgetVersion(open, id))),
  };
}

async function offer(editor: StoreApi<EditorState>, open: OpenKept): Promise<void> {
  const last = await lastUnsaved().catch(() => null);
  if (!last) return;
  const answer = (choice: 'open' | 'discard' | 'later') => {
    editor.setState({ kept: null });
    if (choice === 'discard') void removeKeptShow(last.id);
    if (choice === 'open') open(last.title, () => readKept(last.id));
  };
  editor.setState({ kept: { title: last.title, changedAt: last.changedAt, answer } });
}
