import { mainStoryboard } from '../show';
import { type Finding, problemsAt } from './finding';
import { FACTOR_STEP, roundDown, roundUp, STEP } from './rounded-steps';
import { sceneName } from './scene-name';
import { attempts, type Proposal, type Situation } from './situation';

/** Less of a hold than this is another scene. */
const LEAST_SHARE = 0.5;

/**
 * A flight within the endurance: transitions no longer than they must be, the longest scene shorter, or all of them.
 */
export function shorterShowProposals(finding: Finding, { show, planned }: Situation): Proposal[] {
  const { value, limit } = problemsAt(planned.report, finding.code, finding.place)[0]!;
  const excessS = roundUp(value - limit, STEP);
  const { scenes } = mainStoryboard(show);
  const fixed = scenes.filter(({ transition }) => transition.kind === 'fixed');
  const longest = scenes.reduce((most, scene) => (scene.holdS > most.holdS ? scene : most));
  const heldS = scenes.reduce((sum, { holdS }) => sum + holdS, 0);
  const factor = roundDown((heldS - excessS) / heldS, FACTOR_STEP);
  const shorter = (byS: number) => ({ kind: 'change-hold', scene: sceneName(longest), byS: -byS }) as const;
  return [
    ...(fixed.length > 0
      ? [[fixed.map((scene) => ({ kind: 'make-transition-planned', scene: sceneName(scene) }) as const)]]
      : []),
    ...(longest.holdS - excessS >= LEAST_SHARE * longest.holdS
      ? [attempts(shorter(excessS), shorter(excessS + 2))]
      : []),
    ...(factor >= LEAST_SHARE && factor < 1 ? [attempts({ kind: 'shorten-holds', factor })] : []),
  ];
}
