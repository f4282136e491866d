import { useMemo } from 'react';
import type { SessionState } from '../../document';
import { useFormat } from '../i18n';
import { useSession } from '../studio-context';

export interface MarkedPair {
  readonly drones: readonly [number, number];
  readonly label: string;
  readonly tone: 'problem' | 'note';
}

/** The two drones that the sky should point out: those of the chosen problem, or the closest of the show. */
export function usePairMark(): MarkedPair | null {
  const report = useSession((state) => state.open?.report);
  const chosen = useSession((state) => state.problem);
  const showsClosest = useSession((state) => state.showsClosest);
  const format = useFormat();
  return useMemo(() => {
    const problem = chosen === null ? undefined : report?.problems[chosen];
    const [a, b] = problem?.drones ?? [];
    const isDistance = problem?.code.startsWith('separation') || problem?.code === 'pads-too-close';
    if (problem && a !== undefined) {
      const label = isDistance ? format.metres(problem.value) : `#${a + 1}`;
      return { drones: [a, b ?? a], label, tone: 'problem' };
    }
    const closest = showsClosest ? report?.minSeparation : null;
    return closest ? { drones: closest.drones, label: format.metres(closest.m), tone: 'note' } : null;
  }, [report, chosen, showsClosest, format]);
}

/** So near to its moment a problem is looked at; the clock moved on, it is not. */
const NEAR_S = 0.1;

/** The drones of the problem that is looked at, at a time of the clock; null where none is. */
export function problemDrones({ open, problem }: SessionState, timeMs: number): readonly number[] | null {
  const found = problem === null ? undefined : open?.report.problems[problem];
  if (!found || found.drones.length === 0 || found.timeS === null) return null;
  return Math.abs(found.timeS - timeMs / 1000) < NEAR_S ? found.drones : null;
}
