import type { Placement } from '../core';
import { type Figure, freeId, mainStoryboard, type Scene, type Show, type ShowEdit } from '../show';
import { allScenesOf, formationsOf, freeFormationKey, scenesPath } from './scene-access';
import { facingAudience } from './scene-edits';

/** A new figure stands this far to the right of the rightmost of its scene, as the audience sees it. */
const BESIDE_M = 30;

/**
 * A further figure of a scene, of a formation that the show has or gets with it.
 * @param placement beside the others, and turned as the last of them, when left out.
 */
export function addFigure(show: Show, index: number, formation: string, placement?: Placement): ShowEdit[] {
  const scene = mainStoryboard(show).scenes[index]!;
  const { figures } = scene;
  const id = freeId(formation, (one) => figures.some((figure) => figure.id === one));
  const item = { id, formation, placement: placement ?? besideOthers(figures) };
  return [{ kind: 'insert', at: figuresPath(show, scene), item }];
}

/** A further figure that has no place yet. */
export interface NewFigure {
  /** Index of its scene. */
  readonly scene: number;
  readonly id: string;
  /** Beside the others, turned to the audience. */
  readonly beside: Placement;
  readonly editsAt: (placement: Placement) => ShowEdit[];
}

/** A further figure of a scene, of a formation that is new. @param name what the formation is called by. */
export function newFigure(show: Show, index: number, name: string, recipe: unknown): NewFigure {
  const scene = mainStoryboard(show).scenes[index]!;
  const key = freeFormationKey(Object.keys(show.formations), name);
  const id = freeId(key, (one) => scene.figures.some((figure) => figure.id === one));
  const formation: ShowEdit = { kind: 'insert', at: ['formations'], key, item: { recipe } };
  const at = figuresPath(show, scene);
  return {
    scene: index,
    id,
    beside: turnedToAudience(show, besideOthers(scene.figures)),
    editsAt: (placement) => [formation, { kind: 'insert', at, item: { id, formation: key, placement } }],
  };
}

/** A placement turned, not leaned, so that its front points to the audience's place. */
export function turnedToAudience(show: Show, placement: Placement): Placement {
  return { ...placement, headingDeg: facingAudience(show, placement).headingDeg };
}

function besideOthers(figures: readonly Figure[]): Placement {
  const { placement } = figures.at(-1)!;
  const [, y, z] = placement.positionM;
  const rightM = Math.max(...figures.map(({ placement: { positionM } }) => positionM[0]));
  return { ...placement, positionM: [rightM + BESIDE_M, y, z] };
}

/**
 * Takes a figure out of a scene, with the pins to its points, and its formation where nothing else shows it.
 * @returns no edits for the only figure of a scene, which cannot be without.
 */
export function removeFigure(show: Show, index: number, id: string): ShowEdit[] {
  return removeFigures(show, index, [id]);
}

/** The same for several; no edits for all figures of a scene. */
export function removeFigures(show: Show, index: number, ids: readonly string[]): ShowEdit[] {
  const scene = mainStoryboard(show).scenes[index]!;
  const { figures, pins } = scene;
  const removed = figures.filter(({ id }) => ids.includes(id));
  if (removed.length === 0 || removed.length === figures.length) return [];
  // a pin that names no figure is of the first, whichever that is by then
  const first = figures[0]!.id;
  const named = pins.map((pin) => ({ ...pin, figure: pin.figure ?? first }));
  const kept = named.filter(({ figure }) => !ids.includes(figure));
  const left = { ...scene, figures: figures.filter((figure) => !removed.includes(figure)) };
  const shown = allScenesOf(show).flatMap((one) => formationsOf(one === scene ? left : one));
  const unused = new Set(removed.map(({ formation }) => formation).filter((one) => !shown.includes(one)));
  return [
    ...(pins.length === 0 ? [] : [{ kind: 'set', at: [...scenesPath(show), scene.id, 'pins'], value: kept } as const]),
    ...removed.map(({ id }) => ({ kind: 'remove', at: [...figuresPath(show, scene), id] }) as const),
    ...[...unused].map((formation) => ({ kind: 'remove', at: ['formations', formation] }) as const),
  ];
}

function figuresPath(show: Show, { id }: Scene) {
  return [...scenesPath(show), id, 'figures'];
}
