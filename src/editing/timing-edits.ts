import { roundTo } from '../core';
import { mainStoryboard, type Scene, type Show, type ShowEdit } from '../show';
import { SceneNamer, scenesPath } from './scene-access';
import { insertScenes, removeScenes, type SceneInsertion } from './scene-edits';

/** What the file takes as a hold, and as the time of a transition, in seconds. */
const HOLD_S = { least: 0.5, most: 1800 } as const;
const TRANSITION_S = { least: 0.1, most: 600 } as const;

/** A hold as it can be set: whole milliseconds within what the file takes. */
export function asHoldS(seconds: number): number {
  return within(seconds, HOLD_S);
}

/** Gives scenes another hold each. @param holdOf of a scene that is given, seconds. */
export function setHolds(show: Show, indices: readonly number[], holdOf: (scene: Scene) => number): ShowEdit[] {
  return indices.flatMap((index) => {
    const scene = mainStoryboard(show).scenes[index]!;
    const value = asHoldS(holdOf(scene));
    return value === scene.holdS ? [] : [{ kind: 'set', at: [...scenesPath(show), scene.id, 'holdS'], value } as const];
  });
}

/** Makes the transition into a scene exactly so long; null makes it as short as the limits allow. */
export function setTransitionTime(show: Show, index: number, durationS: number | null): ShowEdit[] {
  const { id, transition } = mainStoryboard(show).scenes[index]!;
  const { flow, keepsPoints, stagger } = transition;
  const kept = { flow, keepsPoints, ...(stagger && { stagger }) };
  const value =
    durationS === null
      ? { kind: 'planned', ...kept }
      : { kind: 'fixed', durationS: within(durationS, TRANSITION_S), ...kept };
  return [{ kind: 'set', at: [...scenesPath(show), id, 'transition'], value }];
}

/**
 * Moves an edge of a scene while the show stays as long: what its hold gains, the transition beside it gives.
 * @param transitionS how long that transition takes now. @param byS what the hold gains, as far as both allow.
 * @returns no edits for the last scene's end: the transition to the landing takes no time of its own.
 */
export function rollEdge(
  show: Show,
  index: number,
  edge: 'start' | 'end',
  byS: number,
  transitionS: number,
): ShowEdit[] {
  const { scenes } = mainStoryboard(show);
  const into = edge === 'start' ? index : index + 1;
  const scene = scenes[index]!;
  if (!scenes[into]) return [];
  const gainedS = Math.min(asHoldS(scene.holdS + byS) - scene.holdS, transitionS - TRANSITION_S.least);
  return [
    ...setHolds(show, [index], () => scene.holdS + gainedS),
    ...setTransitionTime(show, into, transitionS - gainedS),
  ];
}

/**
 * Makes two scenes of one: the second shows what the first did, for the rest of its hold. Cues go with their moment.
 * @param atS seconds after the scene's start. @returns no edits where a part would be too short.
 */
export function splitScene(show: Show, index: number, atS: number): SceneInsertion {
  const scene = mainStoryboard(show).scenes[index]!;
  const firstS = asHoldS(atS);
  const restS = asHoldS(scene.holdS - firstS);
  const isWhole = Math.abs(firstS - atS) <= 0.001 && Math.abs(firstS + restS - scene.holdS) <= 0.001;
  if (!isWhole) return { edits: [], index };
  const { startS: _startS, transition: _transition, pins: _pins, ...shown } = scene;
  const rest = { ...shown, ...new SceneNamer(show).next(scene.name), holdS: restS };
  const inserted = insertScenes(show, index, [rest]);
  const cues = show.cues.filter((cue) => cue.scene === scene.id && cue.atS >= firstS);
  return {
    index: inserted.index,
    edits: [
      ...setHolds(show, [index], () => firstS),
      ...inserted.edits,
      ...cues.flatMap(({ id, atS: cueS }) => tieCue(id, rest.id, cueS - firstS)),
    ],
  };
}

/** Makes one scene of a scene and the next: it shows the first for as long as both. Cues go with their moment. */
export function mergeWithNext(show: Show, index: number): ShowEdit[] {
  const { scenes } = mainStoryboard(show);
  const [scene, next] = [scenes[index]!, scenes[index + 1]];
  if (!next) return [];
  const cues = show.cues.filter((cue) => cue.scene === next.id);
  return [
    ...cues.flatMap(({ id, atS }) => tieCue(id, scene.id, scene.holdS + atS)),
    ...setHolds(show, [index], () => scene.holdS + next.holdS),
    ...removeScenes({ ...show, cues: [] }, [index + 1]),
  ];
}

function tieCue(id: string, scene: string, atS: number): ShowEdit[] {
  return [
    { kind: 'set', at: ['cues', id, 'scene'], value: scene },
    { kind: 'set', at: ['cues', id, 'atS'], value: inMilliseconds(atS) },
  ];
}

function within(seconds: number, { least, most }: { readonly least: number; readonly most: number }): number {
  return inMilliseconds(Math.min(most, Math.max(least, seconds)));
}

function inMilliseconds(seconds: number): number {
  return roundTo(seconds, 1000);
}
