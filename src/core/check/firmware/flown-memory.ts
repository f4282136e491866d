import type { FlightSegment } from '../flight/flight-segments';
import { haveSameValues } from '../same-values';
import type { WindowFindings } from '../separation/separation';

/** Findings of the take-off of a segment, on its own clock, drones being its runs, and all that they were made from. */
interface KeptTakeoff {
  readonly madeFrom: Float64Array;
  readonly findings: readonly WindowFindings[];
}

/** What was found of take-offs as the firmware flies them; see `CheckMemory` for what a segment is. */
export class FlownMemory {
  readonly #kept = new WeakMap<FlightSegment['segment'], KeptTakeoff>();

  recall({ segment }: FlightSegment, madeFrom: Float64Array): readonly WindowFindings[] | null {
    const kept = this.#kept.get(segment);
    return kept && haveSameValues(kept.madeFrom, madeFrom) ? kept.findings : null;
  }

  keep({ segment }: FlightSegment, madeFrom: Float64Array, findings: readonly WindowFindings[]): void {
    this.#kept.set(segment, { madeFrom, findings });
  }
}
