import { droneCount, positionInto } from '../core';
import { mainStoryboard, type Scene } from '../show';
import { middleOf } from './edit-figures';
import type { Place } from './place';
import { rounded, STEP } from './rounded-steps';
import { sceneName } from './scene-name';
import { attempts, type Proposal, type Situation, scenesAt } from './situation';

type TransitionPlace = Extract<Place, { kind: 'transition' }>;
type Vector = readonly [number, number, number];

/** A picture this deep against its width shows as well from another side. */
const ROUND_DEPTH = 0.5;

/** Pictures nearer together than this are not moved nearer. */
const NEAR_M = 4;

/** A shorter transition: no longer than the limits ask for, from less far off, another side first, in another order. */
export function shortTransitionProposals(transition: TransitionPlace, situation: Situation): Proposal[] {
  return [
    ...freeTransition(mainStoryboard(situation.show).scenes[transition.index]),
    ...nearerProposals(transition, situation),
    ...turnProposals(transition.index, situation),
    ...orderProposals(transition, situation),
  ];
}

function freeTransition(scene: Scene | undefined): Proposal[] {
  if (scene?.transition.kind !== 'fixed') return [];
  return [attempts({ kind: 'make-transition-planned', scene: sceneName(scene) })];
}

/** The picture that a transition leads to nearer to where it comes from; the last one nearer to the landing. */
function nearerProposals(transition: TransitionPlace, situation: Situation): Proposal[] {
  const { scenes } = mainStoryboard(situation.show);
  const scene = scenes[transition.index] ?? scenes.at(-1)!;
  const goal =
    transition.index === 0 || transition.index === scenes.length
      ? padsMiddle(transition, situation)
      : middleOf(scenes[transition.index - 1]!);
  const middle = middleOf(scene);
  const off: Vector = [0, 1, 2].map((axis) => goal[axis]! - middle[axis]!) as unknown as Vector;
  if (Math.hypot(...off) < NEAR_M) return [];
  const by = (share: number) => {
    const byM = off.map((metres) => rounded(Math.round((metres * share) / STEP) * STEP)) as unknown as Vector;
    return { kind: 'move-scene', scene: sceneName(scene), byM } as const;
  };
  return [attempts(by(0.5), by(0.25))];
}

function padsMiddle({ index }: TransitionPlace, { show }: Situation): Vector {
  const { takeoff, landing } = mainStoryboard(show);
  const [x, y] = show.fleet.launch.centreM;
  return [x, y, (index === 0 ? takeoff : landing).altitudeM];
}

/** Pictures as deep as wide can face another direction; a flat one would be seen from its edge, or from behind. */
export function turnProposals(index: number, situation: Situation): Proposal[] {
  const scene = mainStoryboard(situation.show).scenes[index];
  if (!scene || !isRound(index, situation)) return [];
  return [90, -90, 180].map((byDeg) => attempts({ kind: 'turn-scene', scene: sceneName(scene), byDeg }));
}

function isRound(scene: number, { planned: { flight, report } }: Situation): boolean {
  const at = new Float64Array(3);
  const [least, most] = [
    [Infinity, Infinity],
    [-Infinity, -Infinity],
  ];
  for (let drone = 0; drone < droneCount(flight.trajectories); drone++) {
    positionInto(flight.trajectories, drone, report.scenes[scene]!.startS * 1000, at, 0);
    for (const axis of [0, 1]) {
      least[axis] = Math.min(least[axis]!, at[axis]!);
      most[axis] = Math.max(most[axis]!, at[axis]!);
    }
  }
  const [width, depth] = [0, 1].map((axis) => most[axis]! - least[axis]!);
  return depth! >= ROUND_DEPTH * width!;
}

/** Neighbouring scenes about a transition, in each other's place. */
export function orderProposals(transition: TransitionPlace, situation: Situation): Proposal[] {
  const { scenes } = mainStoryboard(situation.show);
  return [transition.index - 1, transition.index, transition.index - 2].flatMap((first) => {
    const [a, b] = [scenes[first], scenes[first + 1]];
    return a && b ? [attempts({ kind: 'swap-scenes', scenes: [sceneName(a), sceneName(b)] })] : [];
  });
}

/** A longer transition, for what moves too fast on it. */
export function longerTransition(transition: TransitionPlace, factor: number, situation: Situation): Proposal[] {
  const scene = scenesAt(transition, situation).find(({ id }) => id === transition.toScene);
  if (!scene) return [];
  const { durationS } = situation.planned.report.transitions[transition.index]!;
  const by = (wantedS: number) => {
    const toS = Math.ceil((durationS + wantedS) / STEP) * STEP;
    return { kind: 'lengthen-transition', scene: sceneName(scene), byS: rounded(toS - durationS), toS } as const;
  };
  const moreS = durationS * (factor - 1);
  return [attempts(by(moreS), by(1.5 * moreS + 1))];
}
