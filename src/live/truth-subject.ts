import type { HoldEnd } from '../core';
import { figureName, mainStoryboard, profileOf, type Scene, type Show } from '../show';
import { limitsBroken } from './limits-broken';
import type { LiveShow } from './live-show';
import type { TransitionTruth, TruthSubject } from './live-truth';
import { stageDrones } from './staged-scene';

/** Where all drones are at an end of a scene, by its index now, in a plan that is current there; else null. */
export type PlacesInPlan = (scene: number, end: 'start' | 'end') => Float64Array | null;

/** A transition of the last plan, between scenes by their ids. */
interface PlannedTransition {
  readonly fromScene: string | null;
  readonly toScene: string | null;
  readonly durationS: number;
}

/**
 * A scene of a show with its neighbours, as the sky shows them. Transitions that flow through start or end on the move:
 * bounds from rest to rest say nothing of them. @param selected ids of the figures that are in the hand; none for all.
 * @param placesInPlan where drones are in the neighbours.
 * @returns null where the scene's points are not known yet.
 */
export function truthSubject(
  live: LiveShow,
  show: Show,
  scene: number,
  planned: readonly PlannedTransition[],
  selected: readonly string[] = [],
  placesInPlan: PlacesInPlan = () => null,
): TruthSubject | null {
  const { scenes } = mainStoryboard(show);
  const hold = scenes[scene] ? live.holdOf(scene) : null;
  if (!hold) return null;
  const profile = profileOf(show);
  const neighbour = (index: number, end: 'start' | 'end') =>
    scenes[index] ? (holdEnd(placesInPlan(index, end)) ?? shownEnd(live, scenes[index], index, end)) : null;
  return {
    scene,
    before: flowsThrough(scenes[scene]) ? null : neighbour(scene - 1, 'end'),
    hold,
    isUnsure: live.isUnsure(scene),
    figures: scenes[scene]!.figures.map((figure) => ({
      id: figure.id,
      name: figureName(show, figure),
      isInHand: selected.includes(figure.id),
    })),
    limitsBroken: limitsBroken(show, hold.instants()),
    after: flowsThrough(scenes[scene + 1]) ? null : neighbour(scene + 1, 'start'),
    parking: parkingOf(scenes[scene]!),
    question: { drones: stageDrones(show), profile },
    leastM: profile.separationDesignM,
    into: timesOf(scenes[scene - 1], scenes[scene], planned),
    out: timesOf(scenes[scene], scenes[scene + 1], planned),
  };
}

const flowsThrough = (scene: Scene | undefined) => scene?.transition.flow === 'through';

const holdEnd = (placesM: Float64Array | null): HoldEnd | null => placesM && { placesM, parking: null };

/** A scene that has no current plan: where its points are, and how spare drones wait. */
function shownEnd(live: LiveShow, scene: Scene, index: number, end: 'start' | 'end'): HoldEnd | null {
  const hold = live.holdOf(index);
  return hold && { placesM: hold.placesAt(end === 'start' ? 0 : hold.endMs), parking: parkingOf(scene) };
}

/** The planner parks spare drones about all that a scene sweeps: of one that moves this is not known here. */
function parkingOf({ figures, spares }: Scene): HoldEnd['parking'] {
  const isStill = figures.every(({ motion }) => motion.length === 0);
  return isStill && (spares === 'behind' || spares === 'below') ? spares : null;
}

function timesOf(
  from: Scene | undefined,
  to: Scene | undefined,
  planned: readonly PlannedTransition[],
): Omit<TransitionTruth, 'needsS'> {
  const before = planned.find(({ fromScene, toScene }) => fromScene === from?.id && toScene === to?.id);
  return {
    givenS: to?.transition.kind === 'fixed' ? to.transition.durationS : null,
    plannedS: before?.durationS ?? null,
  };
}
