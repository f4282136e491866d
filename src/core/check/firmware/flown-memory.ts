import type { FlightPart } from '../flight/flight-parts';
import type { WindowFindings } from '../separation/separation';

/** Findings of the take-off of a part, on its own clock, drones being its runs, and all that they were made from. */
interface KeptTakeoff {
  readonly madeFrom: string;
  readonly findings: readonly WindowFindings[];
}

/** What was found of take-offs as the firmware flies them; see `CheckMemory` for what a part is. */
export class FlownMemory {
  readonly #kept = new WeakMap<FlightPart['stage'], KeptTakeoff>();

  recall({ stage }: FlightPart, madeFrom: string): readonly WindowFindings[] | null {
    const kept = this.#kept.get(stage);
    return kept?.madeFrom === madeFrom ? kept.findings : null;
  }

  keep({ stage }: FlightPart, madeFrom: string, findings: readonly WindowFindings[]): void {
    this.#kept.set(stage, { madeFrom, findings });
  }
}
