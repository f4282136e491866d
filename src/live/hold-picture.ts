import {
  extentAlongX,
  type FormationPoints,
  HoldMotion,
  type Placement,
  placePoints,
  pointCount,
  uprightIn,
} from '../core';
import type { LightSampler } from '../playback';
import { holdLights } from './hold-lights';
import type { StagedFigure, StagedScene } from './staged-scene';

/** Of a hold that moves so many instants are looked at, its ends among them. */
const INSTANTS = 7;

/** A figure with its points: what moves and shines. */
interface PlacedFigure {
  readonly id: string;
  readonly points: FormationPoints;
  readonly placement: Placement;
  readonly motion: HoldMotion;
  readonly moves: boolean;
  readonly lights: LightSampler;
}

/** A figure of a scene that the sky shows. */
export interface FigureInSky {
  readonly id: string;
  /** `points × 3` metres in the show frame; the same array as long as nothing moves. */
  readonly placesM: Float64Array;
  /** Index into `partNames` of each point. */
  readonly parts: Uint16Array;
  readonly partNames: readonly string[];
}

/** A scene as the document has it: where its points are and how they shine at any time of its hold. */
export class HoldPicture {
  readonly count: number;
  readonly #figures: readonly PlacedFigure[];
  readonly #holdMs: number;
  readonly #colours: Float32Array;
  /** Where points that stand still were placed. */
  readonly #still = new Map<PlacedFigure, Float64Array>();

  /** @param points of each figure. */
  constructor(scene: StagedScene, points: readonly FormationPoints[]) {
    this.#holdMs = Math.round(scene.holdS * 1000);
    this.#figures = scene.figures.map((figure, k) => this.#place(figure, points[k]!, scene));
    this.count = points.reduce((sum, of) => sum + pointCount(of), 0);
    this.#colours = new Float32Array(3 * points.reduce((most, of) => Math.max(most, pointCount(of)), 0));
  }

  /** Where the points of all figures are, one figure after the other: `count × 3` metres. */
  placesAt(timeMs: number): Float64Array {
    const placesM = new Float64Array(3 * this.count);
    let at = 0;
    for (const figure of this.#figures) {
      const ofFigureM = this.#placesAt(figure, this.#within(timeMs));
      placesM.set(ofFigureM, at);
      at += ofFigureM.length;
    }
    return placesM;
  }

  /** Writes where each point is, in metres, at `3 × slots[point]`; points without a slot are left out. */
  positionsInto(positionsM: Float32Array, slots: Uint32Array, timeMs: number): void {
    let point = 0;
    for (const figure of this.#figures) {
      const placesM = this.#placesAt(figure, this.#within(timeMs));
      for (let from = 0; from < placesM.length; from += 3, point++) {
        if (point >= slots.length) return;
        const to = 3 * slots[point]!;
        for (let axis = 0; axis < 3; axis++) positionsM[to + axis] = placesM[from + axis]!;
      }
    }
  }

  /** Writes the linear light of each point, 0 to 1, at `3 × slots[point]`. */
  lightsInto(colours: Float32Array, slots: Uint32Array, timeMs: number): void {
    let point = 0;
    for (const { lights } of this.#figures) {
      lights.sampleInto(this.#colours, this.#within(timeMs));
      for (let from = 0; from < 3 * lights.count; from += 3, point++) {
        if (point >= slots.length) return;
        const to = 3 * slots[point]!;
        for (let channel = 0; channel < 3; channel++) colours[to + channel] = this.#colours[from + channel]!;
      }
    }
  }

  get endMs(): number {
    return this.#holdMs;
  }

  /** Each figure with where its points are, `points × 3` metres in the show frame. */
  figuresAt(timeMs: number): FigureInSky[] {
    return this.#figures.map((figure) => {
      const { parts, partNames } = figure.points;
      return { id: figure.id, placesM: this.#placesAt(figure, this.#within(timeMs)), parts, partNames };
    });
  }

  /** Where the points of each figure are at instants of the hold, its ends among them; one instant for what stands still. */
  instants(): Float64Array[][] {
    const at = Array.from({ length: INSTANTS }, (_, k) => this.figuresAt((this.#holdMs * k) / (INSTANTS - 1)));
    return this.#figures.map((_, k) => [...new Set(at.map((figures) => figures[k]!.placesM))]);
  }

  get middleMs(): number {
    return this.#holdMs / 2;
  }

  #place(
    { id, placement, movements, light }: StagedFigure,
    points: FormationPoints,
    { ease }: StagedScene,
  ): PlacedFigure {
    const extent = extentAlongX(points.positionsM);
    return {
      id,
      points,
      placement,
      motion: new HoldMotion(movements, { holdS: this.#holdMs / 1000, ease, extent, upright: uprightIn(placement) }),
      moves: movements.length > 0,
      lights: holdLights(points, light, this.#holdMs),
    };
  }

  #placesAt(figure: PlacedFigure, timeMs: number): Float64Array {
    const still = this.#still.get(figure);
    if (still) return still;
    const { points, motion, placement, moves } = figure;
    const { placesM } = placePoints(points.positionsM, motion.at(timeMs / 1000), placement);
    if (!moves) this.#still.set(figure, placesM);
    return placesM;
  }

  #within(timeMs: number): number {
    return Math.min(this.#holdMs, Math.max(0, timeMs));
  }
}
