import type { StoreApi } from 'zustand/vanilla';
import { Cancelled, type OrderRequest } from '../core';
import { type OpenFlight, type Session, scenesOf, storyboardDrones } from '../document';
import { createJobsClient, type Tasks } from '../jobs';
import { spawnPlanner } from '../platform/browser';
import { createFleetSampler } from '../playback';
import type { Scene } from '../show';
import type { EditorState } from '../ui';

/**
 * Looks for the order of scenes that flies fastest, in a worker of its own: planning goes on beside it. An edit calls it
 * off, and forgets what was found. Loaded with the first search.
 */
export class OrderFinder {
  readonly #session: Session;
  readonly #editor: StoreApi<EditorState>;
  readonly #lane = createJobsClient<Tasks>(() => spawnPlanner('order'));
  #current: AbortController | null = null;

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

/** Where the drones of the first storyboard stand between its scenes, as they were planned. */
function orderRequest({ flight, report, scenes, transitions }: OpenFlight, asked: readonly Scene[]): OrderRequest {
  const sampler = createFleetSampler(flight);
  const all = new Float32Array(3 * sampler.count);
  const drones = storyboardDrones(report);
  const at = (timeS: number): Float64Array => {
    sampler.samplePositionsInto(all, timeS * 1000);
    return Float64Array.from(all.subarray(0, 3 * drones));
  };
  const last = transitions.at(-1)!;
  const { speedXyMps, speedUpMps, speedDownMps, accelerationMps2, jerkMps3 } = flight.profile;
  return {
    takeoffM: at(transitions[0]!.startS),
    landingM: at(last.startS + last.durationS),
    limits: { speedXyMps, speedUpMps, speedDownMps, accelerationMps2, jerkMps3 },
    scenes: scenes.map(({ startS, endS }, k) => ({
      startM: at(startS),
      endM: at(endS),
      fixedS: asked[k]!.transition.kind === 'fixed' ? asked[k]!.transition.durationS : null,
      isPinned: staysAt(asked, k),
    })),
  };
}

/** A scene that has a start of its own stays, and so do those that go from point to point. */
function staysAt(scenes: readonly Scene[], index: number): boolean {
  const keeps = (scene: Scene | undefined) => scene?.transition.keepsPoints === true;
  return scenes[index]!.startS !== undefined || keeps(scenes[index]) || keeps(scenes[index + 1]);
}
