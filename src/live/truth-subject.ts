import { figureName, mainStoryboard, profileOf, type Scene, type Show } from '../show';
import { limitsBroken } from './limits-broken';
import type { LiveShow } from './live-show';
import type { TransitionTruth, TruthSubject } from './live-truth';
import { stageDrones } from './staged-scene';

/** A transition of the last plan, between scenes by their ids. */
interface PlannedTransition {
  readonly fromScene: string | null;
  readonly toScene: string | null;
  readonly durationS: number;
}

/**
 * A scene of a show with its neighbours, as the sky shows them. Transitions that flow through start or end on the move:
 * bounds from rest to rest say nothing of them. @param selected ids of the figures that are in the hand; none for all.
 * @returns null where the scene's points are not known yet.
 */
export function truthSubject(
  live: LiveShow,
  show: Show,
  scene: number,
  planned: readonly PlannedTransition[],
  selected: readonly string[] = [],
): TruthSubject | null {
  const { scenes } = mainStoryboard(show);
  const hold = scenes[scene] ? live.holdOf(scene) : null;
  if (!hold) return null;
  const profile = profileOf(show);
  return {
    scene,
    before: flowsThrough(scenes[scene]) ? null : neighbour(live, scenes, scene - 1),
    hold,
    figures: scenes[scene]!.figures.map((figure) => ({
      id: figure.id,
      name: figureName(show, figure),
      isInHand: selected.includes(figure.id),
    })),
    limitsBroken: limitsBroken(show, hold.instants()),
    after: flowsThrough(scenes[scene + 1]) ? null : neighbour(live, scenes, scene + 1),
    question: { drones: stageDrones(show), limits: profile, downwashFactor: profile.downwashFactor },
    leastM: profile.separationDesignM,
    into: timesOf(scenes[scene - 1], scenes[scene], planned),
    out: timesOf(scenes[scene], scenes[scene + 1], planned),
  };
}

const flowsThrough = (scene: Scene | undefined) => scene?.transition.flow === 'through';

const neighbour = (live: LiveShow, scenes: readonly Scene[], index: number) =>
  scenes[index] ? live.holdOf(index) : null;

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
