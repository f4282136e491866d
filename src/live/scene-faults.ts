import type { FormationPoints } from '../core';
import type { ShowValue } from '../editing';
import { type FigureFault, findFigureFaults } from './figure-faults';
import { HoldPicture } from './hold-picture';
import type { PointsStore } from './points-store';
import { stageScene } from './staged-scene';

const NONE: ReadonlyMap<string, readonly FigureFault[]> = new Map();

interface KeptFaults {
  readonly value: ShowValue;
  readonly index: number;
  readonly points: readonly (FormationPoints | null)[];
  readonly faults: ReadonlyMap<string, readonly FigureFault[]>;
}

/** What is wrong with where the figures of a scene stand: the same object until the scene changes. */
export class SceneFaults {
  readonly #store: PointsStore;
  #kept: KeptFaults | null = null;

  constructor(store: PointsStore) {
    this.#store = store;
  }

  /** By the ids of figures; nothing until their points are there. */
  faultsOf(value: ShowValue, index: number): ReadonlyMap<string, readonly FigureFault[]> {
    const scene = stageScene(value, index);
    if (!scene) return NONE;
    const points = scene.figures.map(({ slot, where, inputs }) =>
      this.#store.pointsOf({ slot: `${slot}, as committed`, where, inputs, isUrgent: false }),
    );
    const kept = this.#kept;
    const isKept = kept?.value === value && kept.index === index && points.every((of, k) => of === kept.points[k]);
    if (isKept) return kept.faults;
    const isWhole = points.every((of) => of !== null);
    const unsure = scene.figures.map(({ inputs }) => this.#store.isUnsure(inputs));
    const faults = isWhole ? faultsIn(value, scene, points, unsure) : NONE;
    this.#kept = { value, index, points, faults };
    return faults;
  }
}

function faultsIn(
  { show }: ShowValue,
  scene: NonNullable<ReturnType<typeof stageScene>>,
  points: readonly FormationPoints[],
  unsure: readonly boolean[],
): ReadonlyMap<string, readonly FigureFault[]> {
  const hold = new HoldPicture(scene, points);
  const instants = hold.instants();
  return new Map(
    scene.figures.map(({ id, placement }, k) => {
      const figure = {
        placement,
        restM: points[k]!.positionsM,
        coloursSrgb: points[k]!.coloursSrgb,
        placesM: instants[k]!,
      };
      const faults = findFigureFaults(show, figure);
      // how near the points of a sketch stand says nothing
      return [id, unsure[k] ? faults.filter(({ kind }) => kind !== 'too-small') : faults] as const;
    }),
  );
}
