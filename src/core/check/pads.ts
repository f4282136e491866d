import type { CheckSteps } from './check-steps';
import { PITCH_TOLERANCE_M } from './ground-rule';
import type { LimitsProfile } from './limits-profile';
import type { ProblemList } from './problem-list';

/** Pads that are held against others in a step: against all of them, where they stand in one row. */
const PADS_AT_ONCE = 200;

/** Neighbouring pads keep the launch pitch. */
export function* padSteps(homesM: Float64Array, profile: LimitsProfile, problems: ProblemList): CheckSteps<void> {
  const drones = homesM.length / 3;
  const order = Array.from({ length: drones }, (_, d) => d).sort((p, q) => homesM[3 * p]! - homesM[3 * q]!);
  let nearest = Number.POSITIVE_INFINITY;
  let pair: [number, number] | null = null;
  for (let p = 0; p < drones; p++) {
    if (p % PADS_AT_ONCE === 0) yield 0;
    const i = order[p]!;
    for (let q = p + 1; q < drones; q++) {
      const j = order[q]!;
      const dx = homesM[3 * j]! - homesM[3 * i]!;
      if (dx >= nearest) break;
      const dy = homesM[3 * j + 1]! - homesM[3 * i + 1]!;
      if (dx * dx + dy * dy >= nearest * nearest) continue;
      nearest = Math.hypot(dx, dy);
      pair = [Math.min(i, j), Math.max(i, j)];
    }
  }
  if (!pair || nearest >= profile.launchPitchM - PITCH_TOLERANCE_M) return;
  problems.add({
    code: 'pads-too-close',
    severity: 'error',
    message: `The pads of drones ${pair[0] + 1} and ${pair[1] + 1} are ${nearest.toFixed(2)} m apart; the launch pitch is ${profile.launchPitchM} m.`,
    timeS: null,
    drones: pair,
    value: nearest,
    limit: profile.launchPitchM,
    remedy: 'Spread the launch grid.',
  });
}
