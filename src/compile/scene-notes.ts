import { effectNotes, joined, type MessageText, message, type StaggerOutcome } from '../core';
import type { Figure, Scene } from '../show';
import type { MadeGroup } from './made-group';
import type { MadeFigure, MadeScene } from './make-figures';

/** A scene may start this much later than it was asked to before that is worth a word. */
const LATE_S = 0.05;

/** For each scene of a group what did not go as the show asks, in words; null where all did. */
export function sceneNotes({ scenes, planned: { plan } }: MadeGroup): (MessageText | null)[] {
  return scenes.map((made, k) => {
    const { startMs, endMs, note } = plan.scenes[k]!;
    const { scene } = made;
    const before = k > 0 ? scenes[k - 1] : undefined;
    const departureMs = k > 0 ? plan.scenes[k - 1]!.endMs : plan.takeoff.endMs;
    const notes = [
      ...(note === null ? [] : [note]),
      ...lateNotes(scene, startMs / 1000),
      ...staggerNotes(plan.transitions[k]!.plan.stagger),
      ...keptPointNotes(scene, made.points, before?.points),
      ...made.figures.flatMap((figure) => figureNotes(figure, made, endMs - startMs)),
      ...fadeNotes(made, before ?? made, (endMs - departureMs) / 1000),
    ];
    return notes.length > 0 ? joined(notes, '; ') : null;
  });
}

/** What of one figure is not seen; of several in a scene it says which. */
function figureNotes({ figure, points }: MadeFigure, { figures }: MadeScene, holdMs: number): MessageText[] {
  const notes = [...beatNotes(figure, points.positionsM), ...effectNotes({ points, light: figure.light }, holdMs)];
  if (figures.length === 1) return notes;
  return notes.map((note) => message`figure "${figure.name ?? figure.id}": ${note}`);
}

function* lateNotes({ startS: askedS }: Scene, startS: number): Iterable<MessageText> {
  if (askedS === undefined || startS <= askedS + LATE_S) return;
  yield message`asked to start at ${askedS.toFixed(1)} s, it starts at ${startS.toFixed(1)} s, as early as it can`;
}

/** Less than this of what was wished is worth a word. */
const KEPT_WHOLE = 0.95;

/** What of a stagger is not flown, and why. */
function* staggerNotes(stagger: StaggerOutcome | undefined): Iterable<MessageText> {
  if (!stagger) return;
  const { refused, wishedMs, flownMs, keptShare } = stagger;
  const wishedS = (wishedMs / 1000).toFixed(1);
  if (refused === 'speed-at-an-end')
    yield message`the drones leave together: a transition with flow "through" cannot be staggered`;
  else if (refused === 'no-extent')
    yield message`the drones leave together: the formation has no extent along the order of the stagger`;
  else if (refused === 'no-time')
    yield message`the drones leave together: the time of the transition leaves nothing for a stagger of ${wishedS} s`;
  else if (refused === 'not-proved') yield message`the drones leave together: no stagger was proved to keep them apart`;
  else if (keptShare < KEPT_WHOLE)
    yield message`of the stagger of ${wishedS} s, ${(flownMs / 1000).toFixed(1)} s were proved to keep the drones apart, with ${Math.round(100 * keptShare)} % of the differences asked for`;
}

function* keptPointNotes(
  { transition }: Scene,
  points: number,
  pointsBefore: number | undefined,
): Iterable<MessageText> {
  if (!transition.keepsPoints || points === pointsBefore) return;
  if (pointsBefore === undefined) {
    yield message`keepsPoints keeps nothing: no scene is before this one`;
    return;
  }
  const kept = Math.min(points, pointsBefore);
  yield message`keepsPoints holds for points 1 to ${kept} alone: the scene before has ${pointsBefore} and this one ${points}`;
}

function* beatNotes({ motion }: Figure, positionsM: Float64Array): Iterable<MessageText> {
  for (const movement of motion) {
    if (movement.kind !== 'beat') continue;
    const widestM = positionsM.reduce((most, metres, at) => (at % 3 ? most : Math.max(most, Math.abs(metres))), 0);
    if (movement.bodyM < widestM) continue;
    yield message`the beat moves nothing: no point is beyond ${movement.bodyM} m of the middle, the farthest is at ${widestM.toFixed(1)} m`;
  }
}

/** @param timeS the transition into the scene and its hold, in which its fades must end. */
function* fadeNotes({ scene }: MadeScene, leaving: MadeScene, timeS: number): Iterable<MessageText> {
  const most = (made: Scene, fade: 'fadeInS' | 'fadeOutS') => Math.max(...made.figures.map(({ light }) => light[fade]));
  const outS = scene.transitionLight === 'dark' ? most(leaving.scene, 'fadeOutS') : 0;
  const fadeS = most(scene, 'fadeInS') + outS;
  if (fadeS <= timeS) return;
  yield message`fades of ${fadeS} s are cut to the ${timeS.toFixed(1)} s of the transition and the hold`;
}
