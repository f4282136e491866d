import { droneCount, positionInto } from '../core';
import type { Scene } from '../show';
import { STEP, tidy } from './handy-steps';
import type { Place } from './place';
import { ladder, type Proposal, type Situation, scenesAt } from './situation';

type Way = Extract<Place, { kind: 'way' }>;
type Vector = readonly [number, number, number];

/** A picture this deep against its width shows as well from another side. */
const ROUND_DEPTH = 0.5;

/** Pictures nearer together than this are not moved nearer. */
const NEAR_M = 4;

/** A shorter way: no longer than the limits ask for, from less far off, another side first, in another order. */
export function shortWayProposals(way: Way, situation: Situation): Proposal[] {
  return [
    ...freeWay(situation.show.storyboard.scenes[way.index]),
    ...nearerProposals(way, situation),
    ...turnProposals(way.index, situation),
    ...orderProposals(way, situation),
  ];
}

function freeWay(scene: Scene | undefined): Proposal[] {
  if (scene?.transition.kind !== 'fixed') return [];
  return [ladder({ kind: 'make-transition-planned', scene: scene.name })];
}

/** The picture that a way leads to nearer to where it comes from; the last one nearer to the landing. */
function nearerProposals(way: Way, situation: Situation): Proposal[] {
  const { scenes } = situation.show.storyboard;
  const scene = scenes[way.index] ?? scenes.at(-1)!;
  const other = way.index === 0 || way.index === scenes.length ? padsMiddle(way, situation) : scenes[way.index - 1]!;
  const goal = 'placement' in other ? other.placement.positionM : other.positionM;
  const off: Vector = [0, 1, 2].map((axis) => goal[axis]! - scene.placement.positionM[axis]!) as unknown as Vector;
  if (Math.hypot(...off) < NEAR_M) return [];
  const by = (share: number) => {
    const byM = off.map((metres) => tidy(Math.round((metres * share) / STEP) * STEP)) as unknown as Vector;
    return { kind: 'move-scene', scene: scene.name, byM } as const;
  };
  return [ladder(by(0.5), by(0.25))];
}

function padsMiddle({ index }: Way, { show }: Situation): { positionM: Vector } {
  const { takeoff, landing } = show.storyboard;
  const [x, y] = show.fleet.launch.centreM;
  return { positionM: [x, y, (index === 0 ? takeoff : landing).altitudeM] };
}

/** Pictures as deep as wide can face another way; a flat one would be seen from its edge, or from behind. */
export function turnProposals(index: number, situation: Situation): Proposal[] {
  const scene = situation.show.storyboard.scenes[index];
  if (!scene || !isRound(index, situation)) return [];
  return [90, -90, 180].map((byDeg) => ladder({ kind: 'turn-scene', scene: scene.name, byDeg }));
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

/** Neighbouring scenes about a way, in each other's place. */
export function orderProposals(way: Way, situation: Situation): Proposal[] {
  const { scenes } = situation.show.storyboard;
  return [way.index - 1, way.index, way.index - 2].flatMap((first) => {
    const [a, b] = [scenes[first], scenes[first + 1]];
    return a && b ? [ladder({ kind: 'swap-scenes', scenes: [a.name, b.name] })] : [];
  });
}

/** A longer way, for what moves too fast on it. */
export function longerWay(way: Way, factor: number, situation: Situation): Proposal[] {
  const scene = scenesAt(way, situation).find(({ name }) => name === way.to);
  if (!scene) return [];
  const { durationS } = situation.planned.report.transitions[way.index]!;
  const by = (wantedS: number) => {
    const toS = Math.ceil((durationS + wantedS) / STEP) * STEP;
    return { kind: 'lengthen-transition', scene: scene.name, byS: tidy(toS - durationS), toS } as const;
  };
  const moreS = durationS * (factor - 1);
  return [ladder(by(moreS), by(1.5 * moreS + 1))];
}
