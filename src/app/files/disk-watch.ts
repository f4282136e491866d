import type { StoreApi } from 'zustand/vanilla';
import { printShow, type ShowValue } from '../../editing';
import type { ShowFiles } from '../../jobs';
import { withStudioAssets } from '../../platform/browser';
import { type FileTarget, hashAtOnce, isChanged, readTarget } from '../../platform/browser/files';
import type { DiskAnswer, EditorState } from '../../ui';
import type { DocumentWorkspace } from '../workspace/document-workspace';
import type { ShowKeeper } from './show-keeper';

interface WatchParts {
  readonly editor: StoreApi<EditorState>;
  readonly documents: DocumentWorkspace;
  readonly keeper: ShowKeeper;
  readonly onFailure: (error: unknown) => void;
}

/** Notices when others change the file of the open show, and asks which of the two goes on. */
export class DiskWatch {
  readonly #parts: WatchParts;
  #isLooking = false;
  /** What the reader did not want to be asked about again, until it changes once more. */
  #putOff: FileTarget | null = null;

  constructor(parts: WatchParts) {
    this.#parts = parts;
    window.addEventListener('focus', () => void this.look());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void this.look());
  }

  /** Looks at the file, and asks where it is another than the one that was read or written last. */
  async look(): Promise<void> {
    const target = this.#parts.keeper.history?.identity.target ?? null;
    if (!target || this.#isLooking || this.#putOff === target || this.#parts.editor.getState().diskChange) return;
    this.#isLooking = true;
    try {
      if (await isChanged(target)) await this.ask(false);
    } catch {
      // a file that is gone for now is said when it is saved
    } finally {
      this.#isLooking = false;
    }
  }

  /** Asks what becomes of the two, and does it. @param isSaving the reader wants to write over the file. */
  async ask(isSaving: boolean): Promise<DiskAnswer> {
    const { keeper, editor, documents, onFailure } = this.#parts;
    const { history } = keeper;
    const target = history?.identity.target;
    if (!history || !target) return 'later';
    const there = await readTarget(target).catch(() => null);
    if (there && (await this.#isSame(there.show))) {
      history.belongTo(target.handle.name, there.target);
      return 'mine';
    }
    const answer = await this.#answer(target.handle.name, isSaving);
    if (keeper.history !== history) return 'later';
    if (answer === 'later') this.#putOff = target;
    if (answer === 'mine' && there) {
      history.belongTo(target.handle.name, there.target);
      editor.getState().document?.markSaved(null);
    }
    if (answer === 'disk') await this.#load(target, documents).catch(onFailure);
    return answer;
  }

  #answer(fileName: string, isSaving: boolean): Promise<DiskAnswer> {
    const { editor } = this.#parts;
    return new Promise((resolve) => {
      const answer = (given: DiskAnswer) => {
        editor.setState({ diskChange: null });
        resolve(given);
      };
      editor.setState({ diskChange: { fileName, isSaving, answer } });
    });
  }

  /** Puts what the file holds in the place of the document: a step that can be undone. */
  async #load(target: FileTarget, documents: DocumentWorkspace): Promise<void> {
    const { show, target: read } = await readTarget(target);
    await documents.replaceWith({ key: 'fromDisk', of: target.handle.name }, await withStudioAssets(show), true);
    this.#parts.keeper.history?.belongTo(target.handle.name, read);
  }

  /** Whether a file holds the very show that is open: touched, or written by the same hands. */
  async #isSame(there: ShowFiles): Promise<boolean> {
    const { document } = this.#parts.editor.getState();
    if (!document) return false;
    const mine = document.value;
    const { parseShow, withListsInFiles } = await import('../../editing');
    let read: ShowValue;
    try {
      read = withListsInFiles({ show: parseShow(there.text, there.name), assets: there.assets });
    } catch {
      return false;
    }
    if (printShow(read.show) !== printShow(mine.show)) return false;
    return [...read.assets].every(([path, bytes]) => {
      const own = mine.assets.get(path);
      return own !== undefined && hashAtOnce(own) === hashAtOnce(bytes);
    });
  }
}
