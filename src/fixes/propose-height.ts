import { leastAltitudeM } from '../core';
import { isMoving, profileOf, type Scene } from '../show';
import { middleOf } from './edit-figures';
import { type Finding, problemsAt } from './finding';
import type { FixEdit } from './fix-edit';
import { FACTOR_STEP, roundDown, roundUp, STEP } from './rounded-steps';
import { sceneName } from './scene-name';
import { attempts, type Proposal, type Situation, scenesAt } from './situation';

/** How much farther the second try goes. */
const FARTHER_M = 2;

/** Smaller than this a picture is another picture. */
export const SMALLEST_FACTOR = 0.5;

/** Up from the ground, or down from the ceiling: the picture, what it moves by, its size, and the launch layers. */
export function heightProposals(finding: Finding, situation: Situation): Proposal[] {
  const worst = problemsAt(situation.planned.report, finding.code, finding.place)[0]!;
  const isLow = finding.code !== 'altitude-too-high' && finding.code !== 'geofence-left';
  const limitM = isLow ? leastAltitudeM(profileOf(situation.show)) : worst.limit;
  const riseM = isLow ? roundUp(limitM - worst.value, STEP) : -roundUp(worst.value - limitM, STEP);
  const scenes = scenesAt(finding.place, situation);
  return [
    ...(isLow ? launchProposals(finding, riseM) : []),
    ...scenes.map((scene) => attempts(raised(scene, riseM), raised(scene, riseM + Math.sign(riseM) * FARTHER_M))),
    ...scenes.flatMap((scene) => smaller(scene, worst.value, limitM)),
  ];
}

function raised(scene: Scene, byM: number): FixEdit {
  return { kind: 'move-scene', scene: sceneName(scene), byM: [0, 0, byM] };
}

/** Take-off and landing have no problem of height but that their layers lie too low. */
function launchProposals({ place }: Finding, byM: number): Proposal[] {
  const lifted = (part: 'takeoff' | 'landing') => [
    attempts({ kind: 'lift-launch', part, byM }, { kind: 'lift-launch', part, byM: byM + FARTHER_M }),
  ];
  if (place.kind === 'takeoff' || (place.kind === 'transition' && place.index === 0)) return lifted('takeoff');
  if (place.kind === 'landing' || (place.kind === 'transition' && place.toScene === null)) return lifted('landing');
  return [];
}

/** A picture whose edge reaches the limit from its centre, and movements that reach less far. */
function smaller(scene: Scene, reachedM: number, limitM: number): Proposal[] {
  const middleM = middleOf(scene)[2];
  const factor = roundDown((limitM - middleM) / (reachedM - middleM), FACTOR_STEP);
  if (!(factor >= SMALLEST_FACTOR && factor < 1)) return [];
  const scaled = (by: number) => ({ kind: 'scale-scene', scene: sceneName(scene), factor: by }) as const;
  const reduce = (by: number) => ({ kind: 'reduce-amplitude', scene: sceneName(scene), factor: by }) as const;
  return [
    attempts(scaled(factor), scaled(roundDown(factor * 0.94, FACTOR_STEP))),
    ...(!isMoving(scene) ? [] : [attempts(reduce(factor), reduce(SMALLEST_FACTOR))]),
  ];
}
