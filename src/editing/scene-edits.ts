import type { Placement } from '../core';
import { mainStoryboard, type Scene, type Show, type ShowEdit } from '../show';
import { allScenesOf, formationsOf, freeFormationKey, SceneNamer, scenesPath } from './scene-access';

/** Edits that put scenes into a show, and where the first of them then stands. */
export interface SceneInsertion {
  readonly edits: readonly ShowEdit[];
  readonly index: number;
}

/** A new scene with one figure of a formation of its own, behind a scene: where that stands, facing the audience. */
export function addScene(show: Show, after: number, name: string, recipe: unknown): SceneInsertion {
  return addScenes(show, after, [{ name, recipe }]);
}

/** Several such scenes, in their order. */
export function addScenes(
  show: Show,
  after: number,
  added: readonly { readonly name: string; readonly recipe: unknown }[],
): SceneInsertion {
  const { scenes } = mainStoryboard(show);
  const model = scenes[Math.min(after, scenes.length - 1)]!;
  const { positionM, pitchDeg } = model.figures[0]!.placement;
  const { headingDeg } = facingAudience(show, { positionM });
  const namer = new SceneNamer(show);
  const keys = Object.keys(show.formations);
  const formations: ShowEdit[] = [];
  const made = added.map(({ name, recipe }) => {
    const key = freeFormationKey(keys, name);
    keys.push(key);
    formations.push({ kind: 'insert', at: ['formations'], key, item: { recipe } });
    const figures = [{ id: 'main', formation: key, placement: { positionM, headingDeg, pitchDeg } }];
    return { ...namer.next(name), figures, holdS: model.holdS };
  });
  const { edits, index } = insertScenes(show, after, made);
  return { index, edits: [...formations, ...edits] };
}

/** Puts scenes behind a scene, in their order. */
export function insertScenes(show: Show, after: number, added: readonly unknown[]): SceneInsertion {
  const { scenes } = mainStoryboard(show);
  const index = Math.min(after + 1, scenes.length);
  const at = scenesPath(show);
  return { index, edits: added.map((item) => ({ kind: 'insert', at, item, ...placeBefore(scenes[index]) })) };
}

function placeBefore(scene: Scene | undefined): { readonly before?: string } {
  return scene ? { before: scene.id } : {};
}

/** Copies of scenes, showing the same formations. @param after the scene behind which they go; the last of them when left out. */
export function duplicateScenes(show: Show, indices: readonly number[], after = Math.max(...indices)): SceneInsertion {
  const { scenes } = mainStoryboard(show);
  const namer = new SceneNamer(show);
  const copies = indices.map((index) => {
    const { startS: _, ...scene } = scenes[index]!;
    return { ...scene, ...namer.next(scene.name) };
  });
  return insertScenes(show, after, copies);
}

/** Takes scenes out, with the cues that count from them, and the formations that no other scene shows. */
export function removeScenes(show: Show, indices: readonly number[]): ShowEdit[] {
  const { scenes } = mainStoryboard(show);
  const removed = indices.map((index) => scenes[index]!);
  const kept = allScenesOf(show).filter((scene) => !removed.includes(scene));
  const unused = new Set(removed.flatMap(formationsOf));
  for (const formation of kept.flatMap(formationsOf)) unused.delete(formation);
  return [
    ...withoutCues(show, new Set(removed.map(({ id }) => id))),
    ...removed.map(({ id }): ShowEdit => ({ kind: 'remove', at: [...scenesPath(show), id] })),
    ...[...unused].map((formation): ShowEdit => ({ kind: 'remove', at: ['formations', formation] })),
  ];
}

function withoutCues({ cues }: Show, scenes: ReadonlySet<string>): ShowEdit[] {
  return cues.flatMap(({ id, scene }) =>
    scene !== undefined && scenes.has(scene) ? [{ kind: 'remove', at: ['cues', id] } as const] : [],
  );
}

/** Puts scenes together at another place, in their order. @param to index of the first of them in the new order. */
export function moveScenes(show: Show, indices: readonly number[], to: number): SceneInsertion {
  const { scenes } = mainStoryboard(show);
  const moved = indices.map((index) => scenes[index]!);
  const others = scenes.filter((scene) => !moved.includes(scene));
  const index = Math.min(Math.max(to, 0), others.length);
  if (moved.every((scene, k) => scenes[index + k] === scene)) return { edits: [], index };
  const at = scenesPath(show);
  const before = placeBefore(others[index]);
  return { edits: moved.map(({ id }) => ({ kind: 'move', at: [...at, id], ...before })), index };
}

/** The order that `moveScenes` makes of so many scenes: the index of each as they stand now. */
export function orderAfterMove(count: number, indices: readonly number[], to: number): number[] {
  const others = Array.from({ length: count }, (_, k) => k).filter((k) => !indices.includes(k));
  const index = Math.min(Math.max(to, 0), others.length);
  return [...others.slice(0, index), ...indices, ...others.slice(index)];
}

/** Puts all scenes into another order. @param order the index of each, as they stand now. */
export function reorderScenes(show: Show, order: readonly number[]): ShowEdit[] {
  const { scenes } = mainStoryboard(show);
  if (order.every((index, k) => index === k)) return [];
  const at = scenesPath(show);
  return order.map((index) => ({ kind: 'move', at: [...at, scenes[index]!.id] }));
}

/** Another name for a scene; what refers to it does so by its id, which stays. */
export function renameScene(show: Show, index: number, name: string): ShowEdit[] {
  const { id } = mainStoryboard(show).scenes[index]!;
  return [{ kind: 'set', at: [...scenesPath(show), id, 'name'], value: name }];
}

/** Turns and leans each figure of scenes so that its picture faces the audience's place. */
export function faceAudience(show: Show, indices: readonly number[]): ShowEdit[] {
  return indices.flatMap((index) => {
    const scene = mainStoryboard(show).scenes[index]!;
    return scene.figures.flatMap(({ id, placement }): ShowEdit[] => {
      const at = [...scenesPath(show), scene.id, 'figures', id, 'placement'];
      const { headingDeg, pitchDeg } = facingAudience(show, placement);
      return [
        { kind: 'set', at: [...at, 'headingDeg'], value: headingDeg },
        { kind: 'set', at: [...at, 'pitchDeg'], value: pitchDeg },
      ];
    });
  });
}

/** Heading and pitch, in degrees, with which the front of a picture, its normal, points to the audience's place. */
export function facingAudience(
  { site }: Pick<Show, 'site'>,
  { positionM: [x, y, z] }: Pick<Placement, 'positionM'>,
): { readonly headingDeg: number; readonly pitchDeg: number } {
  const [ax, ay, az] = site.audience.positionM;
  const headingDeg = inTenths(Math.atan2(ax - x, y - ay));
  // the audience is below most pictures: their top comes forward, which is a negative pitch
  const pitchDeg = inTenths(Math.atan2(az - z, Math.hypot(ax - x, ay - y)));
  return { headingDeg, pitchDeg };
}

function inTenths(radians: number): number {
  return Math.round((radians * 1800) / Math.PI) / 10 + 0;
}
