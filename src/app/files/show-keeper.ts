import type { i18n } from 'i18next';
import type { StoreApi } from 'zustand/vanilla';
import type { ShowDocument } from '../../editing';
import {
  awaitShow,
  hashAtOnce,
  listKeptShows,
  openDatabase,
  type Release,
  sweep,
  takenShows,
  takeShow,
} from '../../platform/browser/files';
import { type EditorState, toasts } from '../../ui';
import { rememberOpen } from '../left-open';
import type { DocumentToKeep } from '../workspace/document-workspace';
import type { FirstScenePicture } from './first-scene-picture';
import { KeptHistory, type KeptIdentity } from './kept-history';
import type { Origin } from './opening';

/** The browser tidies up what it keeps when the page has had its first moments. */
const SWEEP_AFTER_MS = 8000;

/** A note that asks for something stays longer than good news. */
const NOTE_MS = 20_000;

/** The document that is kept now, and what ends that. */
interface Followed {
  readonly document: ShowDocument;
  readonly history: KeptHistory;
  readonly ends: readonly Release[];
}

/** Who the show is for other tabs. */
interface Place {
  readonly identity: KeptIdentity;
  /** Whether it goes on where a kept show left off. */
  readonly isAdopted: boolean;
  /** Held or awaited as long as the show is open here. */
  readonly locks: readonly Release[];
}

/**
 * Keeps the open show with the browser after each commit, with its history, and knows whether another tab has the same
 * show. One show is open at a time; what it was before is let go of.
 */
export class ShowKeeper {
  readonly #editor: StoreApi<EditorState>;
  readonly #t: i18n['t'];
  readonly #picture: FirstScenePicture;
  #followed: Followed | null = null;
  /** Counts the shows that were followed: one that comes later is not overtaken by one before. */
  #turn = 0;
  #hasComplained = false;
  #hasTidied = false;
  #hasAskedToPersist = false;

  constructor(editor: StoreApi<EditorState>, { t }: i18n, picture: FirstScenePicture) {
    this.#picture = picture;
    picture.onMade = () => this.history?.keepPicture();
    this.#editor = editor;
    this.#t = t;
    window.addEventListener('pagehide', () => this.#keepLast());
    // a browser that refuses is reported when there is something to keep
    openDatabase().catch(() => undefined);
    setTimeout(() => void this.#sweep(false).catch(() => undefined), SWEEP_AFTER_MS);
  }

  /** The show that is kept now; null where none is open. */
  get history(): KeptHistory | null {
    return this.#followed?.history ?? null;
  }

  /** Keeps a document from now on. */
  async follow({ document, name, origin, sequences: kept, textOf }: DocumentToKeep): Promise<void> {
    this.end();
    this.#picture.forget();
    const turn = ++this.#turn;
    const place = await this.#placeOf(origin, name, textOf(document.value));
    const { identity, locks } = place;
    if (turn !== this.#turn) {
      for (const end of locks) end();
      return;
    }
    const sequences = place.isAdopted ? kept : [];
    const history = new KeptHistory({
      document,
      identity,
      sequences,
      textOf,
      pictureOf: () => this.#picture.dataUrl(),
      onState: (state, error) => this.#onState(history, state, error),
    });
    const unsubscribe = document.store.subscribe((state, before) => {
      if (state.entries !== before.entries || state.at !== before.at || state.saved !== before.saved) history.keep();
      else if (state.draft !== before.draft) history.keepDraft();
    });
    this.#followed = { document, history, ends: [unsubscribe, ...locks] };
    this.showFile();
    // a shipped show is there anyway: it is kept from its first change on
    if (origin.kind !== 'listed') history.keep();
  }

  /** Says on the page which file the show is saved to. */
  showFile(): void {
    this.#editor.setState({ fileName: this.history?.identity.target?.handle.name ?? null });
  }

  /** Lets go of the document; with changes in no file it stays among the recent shows, but is not offered. */
  end(): void {
    const followed = this.#followed;
    if (!followed) return;
    this.#followed = null;
    rememberOpen(null);
    if (!followed.document.isSaved) followed.history.leave();
    for (const end of followed.ends) end();
    this.#editor.setState({ keeping: 'off', isElsewhere: false, fileName: null });
  }

  async #placeOf(origin: Origin, name: string, text: string): Promise<Place> {
    const fresh = { id: newId(), name, listedId: null, target: null };
    switch (origin.kind) {
      case 'listed':
        return this.#placed({ ...fresh, listedId: origin.id }, `listed-${origin.id}`);
      case 'new':
        return this.#placed(fresh, null);
      case 'kept':
        return this.#placeOfKept(origin, fresh);
      case 'file': {
        const known = await knownFile(origin.target);
        const sameName = `file-${name}-${hashAtOnce(new TextEncoder().encode(text))}`;
        if (!known) return this.#placed({ ...fresh, target: origin.target }, sameName);
        const release = known.isSaved ? await takeShow(known.id) : null;
        if (release) {
          const identity = { ...fresh, id: known.id, target: origin.target };
          return { identity, isAdopted: false, locks: [release] };
        }
        return this.#placed({ ...fresh, target: origin.target }, known.id);
      }
    }
  }

  /** A kept show goes on under its own name, unless another tab has it or may have it: then this one is a copy. */
  async #placeOfKept({ head }: Origin & { kind: 'kept' }, fresh: KeptIdentity): Promise<Place> {
    const { name, listedId, target } = head;
    const release = await takeShow(head.id).catch(() => null);
    if (release) return { identity: { id: head.id, name, listedId, target }, isAdopted: true, locks: [release] };
    return this.#placed({ ...fresh, name, listedId, target }, head.id);
  }

  /** Takes the show's own lock, and the one by which other tabs with the same show are noticed. */
  async #placed(identity: KeptIdentity, shared: string | null): Promise<Place> {
    const own = await takeShow(identity.id).catch(() => null);
    const locks = own ? [own] : [];
    if (!shared) return { identity, isAdopted: false, locks };
    const alone = await takeShow(shared).catch(() => null);
    if (alone) return { identity, isAdopted: false, locks: [...locks, alone] };
    if (navigator.locks) this.#editor.setState({ isElsewhere: true });
    const stop = awaitShow(shared, () => this.#editor.setState({ isElsewhere: false }));
    return { identity, isAdopted: false, locks: [...locks, stop] };
  }

  #onState(history: KeptHistory, state: 'writing' | 'kept' | 'failed', error: unknown): void {
    if (state === 'failed') void this.#failed(history, error);
    if (history !== this.#followed?.history) return;
    this.#editor.setState({ keeping: state });
    if (state !== 'kept') return;
    rememberOpen({ id: history.identity.id, title: this.#followed!.document.value.show.title });
    void this.#persist();
  }

  /** A full disk is tidied once, and tried again; what cannot be kept is said once, and the show itself is not touched. */
  async #failed(history: KeptHistory, error: unknown): Promise<void> {
    if (isFull(error) && !this.#hasTidied) {
      this.#hasTidied = true;
      if (await this.#sweep(true).catch(() => false)) return history.keep();
    }
    if (this.#hasComplained) return;
    this.#hasComplained = true;
    const why = error instanceof Error ? error.message : String(error);
    const description = this.#t(($) => $.keeping.notKeptDetail, { ns: 'files', why });
    const title = this.#t(($) => $.keeping.notKept, { ns: 'files' });
    toasts.add({ type: 'note', title, description, timeout: NOTE_MS });
  }

  /** Asks the browser once not to throw away what it keeps, when there is something. */
  async #persist(): Promise<void> {
    if (this.#hasAskedToPersist || this.#followed?.document.isSaved !== false) return;
    this.#hasAskedToPersist = true;
    const { storage } = navigator;
    if (storage?.persist && !(await storage.persisted())) await storage.persist();
  }

  #keepLast(): void {
    if (this.#editor.getState().keeping !== 'off') this.#followed?.history.keep(true);
  }

  /** @returns whether it was done: without locks it is not known what other tabs have open. */
  async #sweep(isUrgent: boolean): Promise<boolean> {
    if (!navigator.locks) return false;
    const inUse = await takenShows();
    await sweep(inUse, Date.now(), isUrgent);
    return true;
  }
}

const newId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/** The kept show of the same file; null where there is none. */
async function knownFile(
  target: KeptIdentity['target'],
): Promise<{ readonly id: string; readonly isSaved: boolean } | null> {
  if (!target) return null;
  for (const { id, at, savedAt, target: other } of await listKeptShows().catch(() => [])) {
    if (other?.kind !== target.kind) continue;
    if (await other.handle.isSameEntry(target.handle)) return { id, isSaved: at === savedAt };
  }
  return null;
}
