import type { i18n } from 'i18next';
import type { StoreApi } from 'zustand/vanilla';
import type { ShowDocument } from '../editing';
import type { ShowFiles } from '../jobs';
import { forgetUnsaved, keepUnsaved, listUnsaved, type UnsavedShow, withStudioAssets } from '../platform/browser';
import { type EditorState, toasts } from '../ui';

/** A note that asks for something stays longer than good news. */
const NOTE_MS = 20_000;

type OpenUnsaved = (title: string, read: () => Promise<ShowFiles>) => void;

/** What is written next: a show with its title, or none where all is saved. */
type Wanted = { readonly title: string; readonly show: ShowFiles } | null;

/** Keeps what is in no file with the browser, after each step, and offers it when the page is opened again. */
export class UnsavedChanges {
  readonly #editor: StoreApi<EditorState>;
  readonly #t: i18n['t'];
  /** Undefined where nothing is to be written; of several that wait only the last counts. */
  #wanted: Wanted | undefined;
  #isWriting = false;
  #hasComplained = false;
  #hasOffered = false;
  /** Whether this tab has something with the browser. */
  #hasKept = false;
  /** What an earlier tab had kept and this one opened: it goes when this tab has kept it. */
  #restored: { readonly tab: string; readonly show: ShowFiles } | null = null;

  constructor(editor: StoreApi<EditorState>, { t }: i18n) {
    this.#editor = editor;
    this.#t = t;
  }

  /** Keeps a document from now on, whenever it changes. */
  follow(document: ShowDocument, filesOf: () => ShowFiles): void {
    const keep = () => this.#write(document.isSaved ? null : { title: document.value.show.title, show: filesOf() });
    if (!document.isSaved) keep();
    document.store.subscribe((state, before) => {
      if (state.entries !== before.entries || state.at !== before.at || state.saved !== before.saved) keep();
    });
  }

  /** What the open show has in no file is no longer wanted. */
  forget(): void {
    if (this.#hasKept) this.#write(null);
  }

  /** Once a visit: asks whether to open what an earlier one had not saved. @param open opens it as an unsaved show. */
  async offer(open: OpenUnsaved): Promise<void> {
    if (this.#hasOffered) return;
    this.#hasOffered = true;
    const [last] = await listUnsaved().catch(() => []);
    if (!last) return;
    const answer = (choice: 'open' | 'discard' | 'later') => {
      this.#editor.setState({ kept: null });
      if (choice === 'discard') void forgetUnsaved(last.tab);
      if (choice === 'open') open(last.title, () => this.#restore(last));
    };
    this.#editor.setState({ kept: { title: last.title, changedAt: last.changedAt, answer } });
  }

  async #restore({ tab, show }: UnsavedShow & { readonly tab: string }): Promise<ShowFiles> {
    this.#restored = { tab, show: await withStudioAssets(show) };
    return this.#restored.show;
  }

  #write(wanted: Wanted): void {
    this.#wanted = wanted;
    if (!this.#isWriting) void this.#writeAll();
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    try {
      while (this.#wanted !== undefined) {
        const next = this.#wanted;
        this.#wanted = undefined;
        await (next ? keepUnsaved({ ...next, changedAt: Date.now() }) : forgetUnsaved());
        this.#hasKept = next !== null;
        if (next && next.show === this.#restored?.show) {
          await forgetUnsaved(this.#restored.tab);
          this.#restored = null;
        }
      }
    } catch (error) {
      this.#complain(error);
    } finally {
      this.#isWriting = false;
    }
  }

  /** A browser that keeps nothing (private windows, full disks) is said once; the show itself is not touched. */
  #complain(error: unknown): void {
    if (this.#hasComplained) return;
    this.#hasComplained = true;
    const description = error instanceof Error ? error.message : String(error);
    toasts.add({ type: 'note', title: this.#t(($) => $.unsaved.notKept), description, timeout: NOTE_MS });
  }
}
