import type { FormationPoints, SceneTimes } from '../core';
import type { ShowDocument, ShowValue } from '../editing';
import type { FleetSampler } from '../playback';
import type { FormationInputs } from '../show';
import type { FigureFault } from './figure-faults';
import { type FigureInSky, HoldPicture } from './hold-picture';
import { createLiveSampler, type ShownHold } from './live-sampler';
import { type AskPoints, PointsStore } from './points-store';
import { SceneFaults } from './scene-faults';
import { type ScenePicture, ScenePictures } from './scene-pictures';
import { stageDrones, stageScene } from './staged-scene';
import { type StaleSegments, staleSegments } from './stale-segments';

/** A clock that stands at the start of a scene is in it, whatever its milliseconds lost in arithmetic. */
const EDGE_MS = 0.5;

/** What the sky shows of a scene: the figures of the document, with its draft. */
export interface SceneInSky {
  /** Index in the document. */
  readonly index: number;
  readonly figures: readonly FigureInSky[];
}

/**
 * The open document as it looks at this moment, beside the last plan: which stretches of the plan are old, and the points
 * of the scenes that it no longer shows. The points come from the interactive lane; placing and moving them is done here,
 * so that a hand that moves a figure sees it move in the next frame.
 */
export class LiveShow {
  readonly #document: ShowDocument;
  readonly #store: PointsStore;
  readonly #listeners = new Set<() => void>();
  readonly #stopFollowing: () => void;
  /** By index in the document; null where points are still missing. */
  readonly #holds = new Map<number, HoldPicture | null>();
  readonly #pictures: ScenePictures;
  readonly #faults: SceneFaults;
  #planned: ShowValue | null;
  /** The scene that the sky shows although the plan has none of it. */
  #preview: number | null = null;
  #stale: StaleSegments | null = null;
  /** What is old of the plan before the one that came last, as long as the sky still samples it. */
  #leaving: {
    readonly planned: ShowValue | null;
    readonly shown: ShowValue;
    readonly stale: StaleSegments | null;
  } | null = null;
  /** What is old for the document without its draft. */
  #committed: { readonly value: ShowValue; readonly stale: StaleSegments | null } | null = null;

  /** @param planned the value that the plan on screen was made of. */
  constructor(document: ShowDocument, planned: ShowValue | null, ask: AskPoints) {
    this.#document = document;
    this.#planned = planned;
    this.#store = new PointsStore(ask, () => this.#changed());
    this.#pictures = new ScenePictures(this.#store);
    this.#faults = new SceneFaults(this.#store);
    const stopStore = document.store.subscribe((state, before) => {
      if (state.draft !== before.draft || state.entries !== before.entries || state.at !== before.at) this.#changed();
    });
    const stopMoves = document.onMoved(() => this.#changed());
    this.#stopFollowing = () => {
      stopStore();
      stopMoves();
    };
    this.#changed();
  }

  /** Hears of anything that may look different, time apart. Returns how to stop listening. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What of the plan is old for the document with its draft; null where it is current. The same object until that changes. */
  get stale(): StaleSegments | null {
    return this.#stale;
  }

  /** A new plan is on screen. */
  setPlanned(planned: ShowValue | null): void {
    this.#planned = planned;
    this.#committed = null;
    this.#pictures.clear();
    this.#changed();
  }

  /** Shows a scene that is not planned yet, whatever the clock says; null ends it. */
  setPreview(index: number | null): void {
    if (index === this.#preview) return;
    this.#preview = index;
    this.#changed();
  }

  /** Whether the plan on screen has a scene, old or not. */
  isPlanned(index: number): boolean {
    return this.#stale === null || this.#stale.indexNow.includes(index);
  }

  /** Has the points of a scene made that is likely to be edited next. One that is not planned yet is shown, and asked for, anyway. */
  prepare(index: number): void {
    if (!this.isPlanned(index)) return;
    for (const { slot, where, inputs } of stageScene(this.#document.shown, index)?.figures ?? []) {
      this.#store.pointsOf({ slot, where, inputs, isUrgent: false });
    }
  }

  /** The flight as planned, with what the document shows inside of holds that are old. @param scenes of the plan. */
  over(plan: FleetSampler, scenes: readonly SceneTimes[]): FleetSampler {
    const planned = this.#planned;
    const drones = planned ? stageDrones(planned.show) : plan.count;
    return createLiveSampler(plan, drones, scenes, (timeMs) => this.#shownAt(planned, scenes, timeMs));
  }

  /** Index in the plan on screen of a scene that it has as the document shows it; null where it is old. */
  plannedIndex(index: number): number | null {
    if (!this.#stale) return this.#planned ? index : null;
    const planned = this.#stale.indexNow.indexOf(index);
    return planned >= 0 && !this.#stale.scenes[planned] ? planned : null;
  }

  /** A scene as the document shows it now, with its draft; null while points of it are missing. */
  holdOf(index: number): HoldPicture | null {
    return this.#holdOf(index);
  }

  /**
   * The scene that holds at a time, or that is shown ahead of its plan, with its figures; null in between, and until its
   * points are there. @param scenes of the plan on screen.
   */
  sceneAt(scenes: readonly SceneTimes[], timeMs: number): SceneInSky | null {
    const isAhead = this.#preview !== null && !this.isPlanned(this.#preview);
    const planned = plannedAt(scenes, timeMs);
    const index = isAhead ? this.#preview : this.#indexNow(planned);
    const hold = index === null ? null : this.#holdOf(index);
    if (index === null || !hold) return null;
    return { index, figures: hold.figuresAt(isAhead ? 0 : timeMs - scenes[planned]!.startS * 1000) };
  }

  /** The figures of a scene of the document at one end of its hold; null until their points are there. */
  figuresAtEnd(index: number, end: 'start' | 'end'): readonly FigureInSky[] | null {
    const hold = this.#holdOf(index);
    return hold?.figuresAt(end === 'start' ? 0 : 2 * hold.middleMs) ?? null;
  }

  /** Whether points of a scene of the document may be sketches yet: how near they stand says nothing. */
  isUnsure(index: number): boolean {
    return stageScene(this.#document.shown, index)?.figures.some(({ inputs }) => this.#store.isUnsure(inputs)) ?? false;
  }

  /** What is wrong with where the figures of a scene of the committed document stand, by their ids. */
  faultsOf(index: number): ReadonlyMap<string, readonly FigureFault[]> {
    return this.#faults.faultsOf(this.#document.value, index);
  }

  #indexNow(planned: number): number | null {
    if (planned < 0) return null;
    return this.#stale ? (this.#stale.indexNow[planned] ?? null) : planned;
  }

  /** The lights of a scene of the committed document; null where the plan shows it as it is, or points are missing. */
  pictureOf(index: number): ScenePicture | null {
    const { value } = this.#document;
    const stale = this.#staleFor(value);
    const at = stale ? stale.indexNow.indexOf(index) : index;
    if (!stale || (at >= 0 && !stale.edited[at])) return null;
    return this.#pictures.pictureOf(value, index);
  }

  /**
   * Points of a formation that no scene shows, as a library has them; null until they are made. While others are being
   * made, a slot shows what it showed before: see `isExact`.
   */
  formationPoints(slot: string, inputs: FormationInputs): FormationPoints | null {
    return this.#store.pointsOf({ slot: `library/${slot}`, where: slot, inputs, isUrgent: false });
  }

  /**
   * Has points tried that nothing shows; what came of it, null until it is known. Of a slot only the last wish counts. While
   * something is in the hand nothing is tried: the lane is kept free for what is said beside it.
   */
  tried(slot: string, inputs: FormationInputs): FormationPoints | Error | null {
    if (this.#document.isInHand) {
      this.#store.drop('tried/');
      return this.#store.answerTo(inputs);
    }
    this.#store.pointsOf({ slot: `tried/${slot}`, where: slot, inputs, isUrgent: false });
    return this.#store.answerTo(inputs);
  }

  /** Whether points are known that are just what is asked for. */
  isExact(inputs: FormationInputs): boolean {
    return this.#store.isExact(inputs);
  }

  /** What the points of a figure are made from as the document stands with its draft; null where there is none such. */
  inputsOf(scene: number, figure: number): FormationInputs | null {
    return stageScene(this.#document.shown, scene)?.figures[figure]?.inputs ?? null;
  }

  dispose(): void {
    this.#stopFollowing();
    this.#store.close();
    this.#listeners.clear();
  }

  #changed(): void {
    this.#holds.clear();
    const stale = this.#planned && staleSegments(this.#planned, this.#document.shown);
    if (JSON.stringify(stale) !== JSON.stringify(this.#stale)) this.#stale = stale;
    for (const listener of this.#listeners) listener();
  }

  #staleFor(value: ShowValue): StaleSegments | null {
    if (this.#committed?.value !== value) {
      this.#committed = { value, stale: this.#planned && staleSegments(this.#planned, value) };
    }
    return this.#committed.stale;
  }

  /** What is old of a plan that may be about to leave the screen, for another has come. */
  #staleOf(planned: ShowValue | null): StaleSegments | null {
    if (planned === this.#planned) return this.#stale;
    const { shown } = this.#document;
    if (this.#leaving?.planned !== planned || this.#leaving.shown !== shown) {
      this.#leaving = { planned, shown, stale: planned && staleSegments(planned, shown) };
    }
    return this.#leaving.stale;
  }

  /** The hold to show in place of the plan of a value at a time; null where the plan is shown. */
  #shownAt(of: ShowValue | null, scenes: readonly SceneTimes[], timeMs: number): ShownHold | null {
    if (this.#preview !== null && !this.isPlanned(this.#preview)) {
      const hold = this.#holdOf(this.#preview);
      if (hold) return { hold, planned: null, timeMs: 0 };
    }
    const stale = this.#staleOf(of);
    if (!stale) return null;
    const planned = plannedAt(scenes, timeMs);
    const index = stale.edited[planned] ? (stale.indexNow[planned] ?? null) : null;
    const hold = index === null ? null : this.#holdOf(index);
    return hold && { hold, planned, timeMs: timeMs - scenes[planned]!.startS * 1000 };
  }

  #holdOf(index: number): HoldPicture | null {
    const known = this.#holds.get(index);
    if (known !== undefined) return known;
    const scene = stageScene(this.#document.shown, index);
    const points = (scene?.figures ?? []).map(({ slot, where, inputs }) =>
      this.#store.pointsOf({ slot, where, inputs, isUrgent: true }),
    );
    const hold = scene && points.every((of) => of !== null) ? new HoldPicture(scene, points) : null;
    this.#holds.set(index, hold);
    return hold;
  }
}

/** Index of the planned scene that holds at a time; -1 between scenes. */
function plannedAt(scenes: readonly SceneTimes[], timeMs: number): number {
  return scenes.findIndex(({ startS, endS }) => startS * 1000 <= timeMs + EDGE_MS && timeMs < endS * 1000 - EDGE_MS);
}
