import type { StoreApi } from 'zustand/vanilla';
import { Cancelled, type OrderRequest } from '../../core';
import { type OpenFlight, type Session, scenesOf } from '../../document';
import { createJobsClient, type Tasks } from '../../jobs';
import { spawnPlanner } from '../../platform/browser';
import type { EditorState } from '../../ui';
import { orderRequest } from './order-request';
import { OrderSavings } from './order-savings';

/**
 * Looks for the order of scenes that flies fastest, in a worker of its own: planning goes on beside it. An edit calls it
 * off, and forgets what was found. Loaded with the first search.
 */
export class OrderFinder {
  readonly #session: Session;
  readonly #editor: StoreApi<EditorState>;
  readonly #lane = createJobsClient<Tasks>(() => spawnPlanner('order'));
  #current: AbortController | null = null;
  /** Of what is on screen. */
  #savings: { readonly open: OpenFlight; readonly of: OrderSavings } | null = null;

  constructor(session: Session, editor: StoreApi<EditorState>) {
    this.#session = session;
    this.#editor = editor;
  }

  /** Starts a search; one that is under way is called off. */
  toggle(): void {
    if (this.#current) {
      this.#end();
      return;
    }
    const { open } = this.#session.getState();
    const { document, stale } = this.#editor.getState();
    if (!open || !document || stale) return;
    const scenes = scenesOf(document.value.show);
    if (scenes.length !== open.scenes.length) return;
    const mine = new AbortController();
    this.#current = mine;
    const { value } = document;
    const stop = this.#editor.subscribe((state) => state.document !== document && this.#end());
    const stopFollowing = document.store.subscribe(() => document.value !== value && this.#end());
    mine.signal.addEventListener('abort', () => {
      stop();
      stopFollowing();
    });
    void this.#search(orderRequest(open, scenes), mine);
  }

  /**
   * Seconds that the transitions of another order take less than those of the order that there is, by their bounds. Null
   * where that cannot be told, and where another order is asked for meanwhile.
   * @param order indices of the scenes as they are committed.
   */
  saves(order: readonly number[]): Promise<number | null> {
    const { open } = this.#session.getState();
    const { document, planned } = this.#editor.getState();
    if (!open || !document || planned !== document.value) return Promise.resolve(null);
    const scenes = scenesOf(document.value.show);
    if (scenes.length !== open.scenes.length) return Promise.resolve(null);
    if (this.#savings?.open !== open) {
      const of = new OrderSavings(orderRequest(open, scenes), scenes, (input) => this.#lane.run('links', input));
      this.#savings = { open, of };
    }
    return this.#savings.of.of(order);
  }

  async #search(request: OrderRequest, mine: AbortController): Promise<void> {
    const tell = (fastest: EditorState['fastest']) => this.#current === mine && this.#editor.setState({ fastest });
    tell({ kind: 'searching', done: 0, total: 1 });
    try {
      const { order, presentS, fastestS } = await this.#lane.run('order', request, {
        signal: mine.signal,
        onProgress: ({ done, total }) => tell({ kind: 'searching', done, total }),
      });
      const pinned = request.scenes.filter(({ isPinned }) => isPinned).length;
      tell({ kind: 'found', order, savesS: presentS - fastestS, pinned });
    } catch (error) {
      tell(null);
      if (!(error instanceof Cancelled)) throw error;
    }
  }

  #end(): void {
    this.#current?.abort();
    this.#current = null;
    this.#editor.setState({ fastest: null });
  }
}
