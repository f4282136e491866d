import type { i18n } from 'i18next';
import { InputError, message } from '../core';
import { fetchShow, fetchStudioFont, type ShowListing } from '../platform/browser';
import { type StudioActions, toasts } from '../ui';
import type { FilesWorkspace, SaveTo, ShowToOpen } from './files';

interface FileActionParts {
  readonly translator: i18n;
  readonly listings: readonly ShowListing[];
  readonly loadFiles: () => Promise<FilesWorkspace>;
  /** Opens a show in the place of the one that is open. */
  readonly planOther: (title: string, read: () => Promise<ShowToOpen>) => Promise<void>;
  /** Says what went wrong. */
  readonly fail: (error: unknown) => void;
}

type FileActions = Pick<
  StudioActions,
  | 'saveShow'
  | 'saveShowAs'
  | 'createShow'
  | 'listRecent'
  | 'openRecent'
  | 'removeRecent'
  | 'listVersions'
  | 'saveVersion'
  | 'restoreVersion'
  | 'removeVersion'
  | 'studioFont'
  | 'listFormations'
  | 'saveFormation'
  | 'removeFormation'
  | 'readOtherShow'
>;

const loadStore = () => import('../platform/browser/files');

/** A browser that keeps nothing more: no room, or no leave. */
function refused(error: DOMException): InputError {
  return new InputError(
    message`this browser refused to keep it: ${error.message}`,
    message`browser storage`,
    message`Save the show to a file.`,
  );
}

/** New shows, files, and what the browser keeps; what does it is loaded when it is asked for. */
export function createFileActions({ translator, listings, loadFiles, planOther, fail }: FileActionParts): FileActions {
  const save = async (to: SaveTo): Promise<boolean> => {
    try {
      const name = await (await loadFiles()).save(to);
      if (name !== null) toasts.add({ title: translator.t(($) => $.done.saved, { ns: 'files', name }) });
      return name !== null;
    } catch (error) {
      fail(error);
      return false;
    }
  };
  /** What cannot be done is said where it was asked for too. */
  const told = async <T>(work: (files: FilesWorkspace) => Promise<T>): Promise<T> => {
    try {
      return await work(await loadFiles());
    } catch (error) {
      fail(error instanceof DOMException ? refused(error) : error);
      throw error;
    }
  };
  const readKept = async (id: string, otherwise?: string): Promise<ShowToOpen> => {
    const listing = listings.find((one) => one.id === otherwise);
    try {
      return await (await loadFiles()).readKept(id);
    } catch (error) {
      if (!listing) throw error;
      return { show: await fetchShow(listing), origin: { kind: 'listed', id: listing.id } };
    }
  };
  return {
    saveShow: () => save('same'),
    saveShowAs: save,
    createShow: (title, text) => {
      const show = { name: 'show.json', text, assets: new Map() };
      void planOther(title, async () => ({ show, origin: { kind: 'new' } }));
    },
    openRecent: ({ id, title }, otherwise) => void planOther(title, () => readKept(id, otherwise)),
    listRecent: async () => (await loadFiles()).listRecent(),
    removeRecent: (id) => told((files) => files.removeRecent(id)),
    listVersions: async () => (await loadFiles()).listVersions(),
    saveVersion: (name) => told((files) => files.saveVersion(name)),
    restoreVersion: (id) => told((files) => files.restoreVersion(id)),
    studioFont: fetchStudioFont,
    listFormations: async () => (await loadStore()).listSavedFormations(),
    saveFormation: async (formation) => (await loadStore()).saveFormation(formation),
    removeFormation: async (name) => (await loadStore()).removeSavedFormation(name),
    readOtherShow: async (id) => {
      const { readOtherShow } = await import('./other-show');
      return readOtherShow(listings.find((listing) => listing.id === id)).catch((error) => {
        fail(error);
        return null;
      });
    },
    removeVersion: (id) => told((files) => files.removeVersion(id)),
  };
}
