import { SEPARATION_ALLOWANCE_M } from '../core';
import { isMoving, profileOf, type Scene, type Show } from '../show';
import { type Finding, problemsAt } from './finding';
import { applyEdits } from './fix-edit';
import { orderProposals, turnProposals } from './propose-short-transition';
import { FACTOR_STEP, roundDown, roundUp } from './rounded-steps';
import { sceneName } from './scene-name';
import { attempts, type Proposal, type Situation, scenesAt } from './situation';

/** Spacings of formations go in steps of this many metres. */
const SPACING_STEP_M = 0.05;

/** How much more the second try gives. */
const STRONGER = 1.1;

/** Pictures are not blown up beyond this in search of room. */
const LARGEST_FACTOR = 2;

/** More room between drones: a larger picture, points farther apart, movement that brings them less near together. */
export function roomProposals(finding: Finding, situation: Situation): Proposal[] {
  const scenes = scenesAt(finding.place, situation);
  const factor = neededFactor(finding, situation);
  const ideas = scenes.flatMap((scene) => [
    ...apartProposals(scene, situation),
    ...sceneRoom(scene, factor, situation),
  ]);
  if (finding.place.kind !== 'transition') return ideas;
  return [...ideas, ...turnProposals(finding.place.index, situation), ...orderProposals(finding.place, situation)];
}

/** How far a figure goes aside or up, the least first. */
const APART_M = [2, 6, 15, 30, 45, 60];

/** Directions in which a figure can leave another: right, left, up, down. */
const ASIDE = [
  [1, 0, 0],
  [-1, 0, 0],
  [0, 0, 1],
  [0, 0, -1],
] as const;

/** Figures that many are not parted by moving one. */
const MOST_FIGURES = 4;

/**
 * Of several figures, one moves away from the others: as little as keeps the drones apart, and to where the audience can
 * tell it from them.
 */
function apartProposals(scene: Scene, { show, seen }: Situation): Proposal[] {
  const { figures } = scene;
  if (figures.length < 2 || figures.length > MOST_FIGURES) return [];
  const mixed = seen.mixedScenes(show);
  return figures.flatMap(({ id, name }) => {
    const moves = ASIDE.map(([x, y, z]) =>
      APART_M.map((m) => {
        const byM = [x * m, y * m, z * m] as const;
        return { kind: 'move-figure', scene: sceneName(scene), figure: { id, name: name ?? id }, byM } as const;
      }),
    );
    const nearest = APART_M.flatMap((_, k) => moves.flatMap((inDirection) => inDirection[k]!));
    const apart = nearest.filter((move) => seen.mixedScenes(applyEdits(show, [move])) < mixed);
    return [...moves.map((inDirection) => attempts(...inDirection)), attempts(...apart.slice(0, ASIDE.length))];
  });
}

function neededFactor(finding: Finding, { show, planned }: Situation): number {
  const wantedM = profileOf(show).separationDesignM + SEPARATION_ALLOWANCE_M;
  const { place } = finding;
  const nearest = place.kind === 'transition' ? planned.report.transitions[place.index]!.minSeparationM : wantedM;
  const worst = problemsAt(planned.report, finding.code, place)[0]?.value ?? nearest;
  return Math.min(LARGEST_FACTOR, wantedM / Math.max(Math.min(worst, wantedM), 0.01));
}

function sceneRoom(scene: Scene, factor: number, { show }: Situation): Proposal[] {
  const scaled = (by: number) =>
    ({ kind: 'scale-scene', scene: sceneName(scene), factor: roundUp(by, FACTOR_STEP) }) as const;
  const reduce = (by: number) => ({ kind: 'reduce-amplitude', scene: sceneName(scene), factor: by }) as const;
  const formations = [...new Set(scene.figures.map(({ formation }) => formation))];
  const gentle = Math.max(factor, 1 + FACTOR_STEP);
  return [
    attempts(scaled(gentle), scaled(gentle * STRONGER)),
    ...formations.flatMap((formation) => spacedProposals(formation, gentle, show)),
    ...(!isMoving(scene)
      ? []
      : [attempts(reduce(roundDown(1 / gentle, FACTOR_STEP)), reduce(roundDown(0.6 / gentle, FACTOR_STEP)))]),
  ];
}

/** Points farther apart in a formation that says how far they are. */
function spacedProposals(formation: string, factor: number, { formations }: Show): Proposal[] {
  const { spacingM } = formations[formation]!;
  if (spacingM === undefined) return [];
  const spaced = (by: number) =>
    ({ kind: 'space-formation', formation, toM: roundUp(spacingM * by, SPACING_STEP_M) }) as const;
  return [attempts(spaced(factor), spaced(factor * STRONGER))];
}
