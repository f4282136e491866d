import type { Finding } from './finding';
import { problemsAt } from './finding';
import { roundUp } from './rounded-steps';
import { sceneName } from './scene-name';
import { attempts, type Proposal, type Situation, scenesAt } from './situation';

/** Shifts go in steps of this many metres. */
const STEP_M = 0.5;

/** The second try moves so many metres farther, for what is not the nearest. */
const FARTHER_M = 8;

/** Directions in which a picture can make room for an obstacle: aside, away from it in depth, and up. */
const DIRECTIONS = [
  [1, 0, 0],
  [-1, 0, 0],
  [0, 1, 0],
  [0, -1, 0],
  [0, 0, 1],
] as const;

/** Pictures or paths too near an obstacle: move the picture away from it. */
export function clearProposals(finding: Finding, situation: Situation): Proposal[] {
  const missing = problemsAt(situation.planned.report, finding.code, finding.place).map(
    ({ value, limit }) => limit - value,
  );
  const missingM = missing.reduce((most, metres) => Math.max(most, metres), STEP_M);
  return scenesAt(finding.place, situation).flatMap((scene) =>
    DIRECTIONS.map(([x, y, z]) => {
      const by = (metres: number) => {
        const byM = roundUp(metres, STEP_M);
        return { kind: 'move-scene', scene: sceneName(scene), byM: [x * byM, y * byM, z * byM] } as const;
      };
      return attempts(by(missingM), by(missingM + FARTHER_M));
    }),
  );
}
