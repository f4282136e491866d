import type { FlightShow, PlanReport, Segment, SegmentedFlight } from '../core';
import type { FixedFinding, FixTarget } from '../fixes';
import { BlobLedger } from './blob-ledger';
import { placeSegments, type SegmentedPlan } from './segmented-plan';
import type { ShowFiles, Tasks } from './tasks';

/** A plan as the page shows it. */
export interface ShownPlan {
  readonly flight: SegmentedFlight;
  readonly report: PlanReport;
}

/** Runs a task of the worker. */
export type RunTask = <K extends keyof Tasks & string>(
  task: K,
  input: Tasks[K]['input'],
) => Promise<Tasks[K]['output']>;

interface KeptPlan extends ShownPlan {
  readonly segments: ReadonlyMap<string, Segment>;
}

/** Bytes of plans that are kept: some ten edits of a show of 550 drones. */
const MOST_BYTES = 52_000_000;

/**
 * The plans that the page has: those of the shows that it showed last, which share what is the same in them. A show is
 * known by identity: going back to one, its plan is there at once. Of a new plan only segments come over that no plan has.
 */
export class ShownPlans {
  readonly #mostBytes: number;
  readonly #ledger = new BlobLedger();
  /** In the order in which they were asked for. */
  readonly #plans = new Map<ShowFiles, KeptPlan>();
  readonly #revisions = new WeakMap<ShowFiles, number>();
  #lastRevision = 0;

  constructor(mostBytes = MOST_BYTES) {
    this.#mostBytes = mostBytes;
  }

  /** The plan of a show that was planned before; null where none is kept. */
  find(show: ShowFiles): ShownPlan | null {
    const plan = this.#plans.get(show);
    if (!plan) return null;
    this.#plans.delete(show);
    this.#plans.set(show, plan);
    return plan;
  }

  /** Has a show planned, and keeps its plan. @throws what the task throws. */
  async plan(show: ShowFiles, run: RunTask): Promise<ShownPlan> {
    const plan = (await this.#ask(show, this.#segments(), run)) ?? (await this.#ask(show, new Map(), run));
    if (!plan) throw new Error('the worker answered with a plan that lacks segments');
    this.#plans.delete(show);
    this.#plans.set(show, plan);
    this.#forgetOldest();
    return plan;
  }

  /** The joined flight of a show's plan, to be written; a worker that has forgotten it plans the show again. */
  flight(show: ShowFiles, run: RunTask): Promise<FlightShow> {
    const revision = this.#revisionOf(show);
    return this.#ledger.send(show, (sent) => run('flight', { show: sent, revision }));
  }

  /** Looks for fixes of a show. */
  fixes(show: ShowFiles, target: FixTarget, run: RunTask): Promise<readonly FixedFinding[]> {
    return this.#ledger.send(show, (sent) => run('fixes', { ...sent, target }));
  }

  /** @param held segments that need not be sent. @returns null where others are lacking. */
  async #ask(show: ShowFiles, held: ReadonlyMap<string, Segment>, run: RunTask): Promise<KeptPlan | null> {
    const revision = this.#revisionOf(show);
    const answer = await this.#ledger.send(show, (sent) =>
      run('planSegments', { show: sent, revision, held: [...held.keys()] }),
    );
    return unpackPlan(answer, held);
  }

  #revisionOf(show: ShowFiles): number {
    const revision = this.#revisions.get(show) ?? ++this.#lastRevision;
    this.#revisions.set(show, revision);
    return revision;
  }

  /** All segments of all plans. */
  #segments(): Map<string, Segment> {
    return new Map([...this.#plans.values()].flatMap(({ segments }) => [...segments]));
  }

  #forgetOldest(): void {
    for (const oldest of this.#plans.keys()) {
      if (this.#plans.size === 1 || this.#bytes() <= this.#mostBytes) return;
      this.#plans.delete(oldest);
    }
  }

  #bytes(): number {
    let bytes = 0;
    for (const { runs } of this.#segments().values()) {
      bytes += runs.controlsM.byteLength + runs.startsMs.byteLength + runs.endsMs.byteLength;
    }
    for (const { flight } of this.#plans.values()) {
      const { lights, courses, droneIds } = flight;
      bytes += lights.timesMs.byteLength + lights.rgb.byteLength;
      bytes += courses.reduce((sum, course) => sum + course.length, 0) * droneIds.length * 4;
    }
    return bytes;
  }
}

function unpackPlan({ flight, courses, newSegments, report }: SegmentedPlan, held: ReadonlyMap<string, Segment>) {
  const segments = new Map<string, Segment>();
  const placed = placeSegments(courses, (key) => {
    const segment = held.get(key) ?? newSegments.get(key);
    if (segment) segments.set(key, segment);
    return segment;
  });
  return placed && { flight: { ...flight, courses: placed }, report, segments };
}
