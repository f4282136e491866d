import { isMoving, mainStoryboard, type Scene } from '../show';
import { middleOf } from './edit-figures';
import { fenceOvershoot } from './fence-overshoot';
import { type Finding, problemsAt } from './finding';
import { heightProposals, SMALLEST_FACTOR } from './propose-height';
import { turnProposals } from './propose-short-transition';
import { FACTOR_STEP, roundDown, roundOut, STEP } from './rounded-steps';
import { sceneName } from './scene-name';
import { attempts, type Proposal, type Situation, scenesAt, timesOf } from './situation';

/** Back inside the fence: moved, made smaller, turned, its spare drones elsewhere; below the ceiling: lower. */
export function insideProposals(finding: Finding, situation: Situation): Proposal[] {
  const isCeiling = problemsAt(situation.planned.report, finding.code, finding.place)[0]!.limit > 0;
  if (isCeiling) return heightProposals(finding, situation);
  return scenesAt(finding.place, situation).flatMap((scene) => sceneInside(scene, finding, situation));
}

function sceneInside(scene: Scene, { place }: Finding, situation: Situation): Proposal[] {
  const { show, planned } = situation;
  const index = mainStoryboard(show).scenes.indexOf(scene);
  const [placeStartS, placeEndS] = timesOf(place, situation);
  const { startS, endS } = planned.report.scenes[index]!;
  const span = [Math.min(placeStartS, startS), Math.max(placeEndS, endS)] as const;
  const [x, y] = middleOf(scene);
  const fence = show.site.geofence.polygonM;
  const { pushM, isTooWide, shareInside } = fenceOvershoot(planned.flight.trajectories, span, fence, [x, y]);
  return [
    ...(isTooWide || Math.hypot(...pushM) === 0 ? [] : [moved(scene, pushM)]),
    ...(planned.report.scenes[index]!.points < show.fleet.count ? parked(scene) : []),
    ...turnProposals(index, situation),
    ...smaller(scene, shareInside),
  ];
}

function moved(scene: Scene, [x, y]: readonly [number, number]): Proposal {
  const by = (moreM: number) => {
    const byM = [roundOut(x + Math.sign(x) * moreM, STEP), roundOut(y + Math.sign(y) * moreM, STEP), 0] as const;
    return { kind: 'move-scene', scene: sceneName(scene), byM } as const;
  };
  return attempts(by(0), by(2));
}

function parked(scene: Scene): Proposal[] {
  return (['below', 'double'] as const)
    .filter((where) => where !== scene.spares)
    .map((where) => attempts({ kind: 'park-spares', scene: sceneName(scene), where }));
}

function smaller(scene: Scene, share: number): Proposal[] {
  const factor = roundDown(share, FACTOR_STEP);
  if (factor < SMALLEST_FACTOR || factor >= 1) return [];
  const scaled = (by: number) => ({ kind: 'scale-scene', scene: sceneName(scene), factor: by }) as const;
  const reduce = (by: number) => ({ kind: 'reduce-amplitude', scene: sceneName(scene), factor: by }) as const;
  return [
    attempts(scaled(factor), scaled(roundDown(factor * 0.94, FACTOR_STEP))),
    ...(!isMoving(scene) ? [] : [attempts(reduce(factor), reduce(SMALLEST_FACTOR))]),
  ];
}
