import { useMemo } from 'react';
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
