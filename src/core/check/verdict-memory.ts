import type { FlightSite } from '../flight/flight-show';
import type { FlightSegment } from './flight/flight-segments';
import type { LimitsProfile } from './limits-profile';
import type { CheckResult } from './report/check-report';
import { haveSameValues, isSameData } from './same-values';

/** All that a verdict on a flight of known segments depends on. */
export interface Judged {
  readonly segments: readonly FlightSegment[];
  readonly homesM: Float64Array;
  readonly site: FlightSite;
  readonly profile: LimitsProfile;
  readonly wholeFlight: boolean;
  /** Start and end of each window, milliseconds. */
  readonly windows: readonly number[];
}

/**
 * The verdict on the flight that was judged last: an edit of light moves no drone, so its flight is that of before. Segments
 * are told apart by identity, as in `CheckMemory`; all else is compared in full.
 */
export class VerdictMemory {
  #judged: Judged | null = null;
  #result: CheckResult | null = null;

  recall(judged: Judged): CheckResult | null {
    return this.#judged && isSameFlight(this.#judged, judged) ? this.#result : null;
  }

  keep(judged: Judged, result: CheckResult): void {
    this.#judged = { ...judged, homesM: judged.homesM.slice() };
    this.#result = result;
  }
}

function isSameFlight(before: Judged, now: Judged): boolean {
  return (
    before.wholeFlight === now.wholeFlight &&
    before.segments.length === now.segments.length &&
    now.segments.every((segment, k) => isSameSegment(before.segments[k]!, segment)) &&
    haveSameValues(before.homesM, now.homesM) &&
    isSameData(before.site, now.site) &&
    isSameData(before.profile, now.profile) &&
    haveSameValues(before.windows, now.windows)
  );
}

function isSameSegment(before: FlightSegment, now: FlightSegment): boolean {
  return before.segment === now.segment && before.startMs === now.startMs && haveSameValues(before.runOf, now.runOf);
}
