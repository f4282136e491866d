import type { Problem } from '../core';
import { isMoving, type Scene } from '../show';
import { type Finding, problemsAt } from './finding';
import type { FixEdit } from './fix-edit';
import { longerTransition } from './propose-short-transition';
import { FACTOR_STEP, roundDown, roundUp, STEP } from './rounded-steps';
import { sceneName } from './scene-name';
import { attempts, type Proposal, type Situation, scenesAt } from './situation';

/** How much farther the second try goes. */
const STRONGER = 1.25;

/** More time for what moves too fast, or less of it. */
export function reducedAmplitudeProposals({ place }: Finding, situation: Situation): Proposal[] {
  const { report } = situation.planned;
  const worst = [...problemsAt(report, 'speed-too-high', place), ...problemsAt(report, 'acceleration-too-high', place)];
  const slower = Math.max(...worst.map(slowdown));
  if (place.kind === 'transition') return longerTransition(place, slower, situation);
  const share = Math.min(...worst.map(({ value, limit }) => limit / value));
  const moving = scenesAt(place, situation).filter(isMoving);
  return moving.flatMap((scene) => [
    ...slowerProposals(scene, slower),
    attempts(reduced(scene, share), reduced(scene, share / STRONGER)),
  ]);
}

/**
 * What comes round takes longer for it; where that leaves no whole round in the hold, or the movement fills the hold,
 * the hold is longer too.
 */
function slowerProposals(scene: Scene, factor: number): Proposal[] {
  const movements = scene.figures.flatMap(({ motion }) => motion);
  const comesRound = movements.some((movement) => 'periodS' in movement);
  const fillsHold = movements.some((movement) => !('periodS' in movement));
  const slow = (by: number): FixEdit[] =>
    comesRound ? [{ kind: 'slow-movement', scene: sceneName(scene), factor: roundUp(by, FACTOR_STEP) }] : [];
  const longer = (by: number): FixEdit => {
    return { kind: 'change-hold', scene: sceneName(scene), byS: roundUp(scene.holdS * (by - 1), STEP) };
  };
  return [
    ...(fillsHold ? [] : [[slow(factor), slow(factor * STRONGER)]]),
    [
      [...slow(factor), longer(factor)],
      [...slow(factor * STRONGER), longer(factor * STRONGER)],
    ],
  ];
}

function reduced(scene: Scene, share: number): FixEdit {
  return { kind: 'reduce-amplitude', scene: sceneName(scene), factor: roundDown(share, FACTOR_STEP) };
}

/** How many times as long a motion must take: accelerations fall by its square. */
function slowdown({ code, value, limit }: Problem): number {
  return code === 'speed-too-high' ? value / limit : Math.sqrt(value / limit);
}
