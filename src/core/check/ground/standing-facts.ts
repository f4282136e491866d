import type { StandingFacts } from '../report/check-report';
import type { GroundVisits } from './ground-visits';

/** Which drones stand on the ground when: what the separation of flight does not judge. */
export function standingFacts({ visitStart, landsMs, risesMs }: GroundVisits): StandingFacts {
  const drones = visitStart.length - 1;
  const rises: number[] = [];
  const lands: number[] = [];
  let rests = 0;
  for (let drone = 0; drone < drones; drone++) {
    const [first, last] = [visitStart[drone]!, visitStart[drone + 1]! - 1];
    if (first > last) continue;
    const fromStart = landsMs[first] === Number.NEGATIVE_INFINITY;
    const toEnd = risesMs[last] === Number.POSITIVE_INFINITY;
    if (fromStart) rises.push(risesMs[first]!);
    if (toEnd) lands.push(landsMs[last]!);
    rests += last - first + 1 - Number(fromStart) - Number(toEnd);
  }
  return {
    atStart: rises.length,
    firstRisesS: secondsOf(rises, Math.min),
    lastRisesS: secondsOf(rises, Math.max),
    atEnd: lands.length,
    firstLandsS: secondsOf(lands, Math.min),
    lastLandsS: secondsOf(lands, Math.max),
    rests,
  };
}

/** The first or last of some instants, without those of drones that never fly; null where there is none. */
function secondsOf(timesMs: readonly number[], pick: (p: number, q: number) => number): number | null {
  const times = timesMs.filter(Number.isFinite);
  return times.length === 0 ? null : times.reduce((p, q) => pick(p, q)) / 1000;
}
