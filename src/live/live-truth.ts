import type { BoundsQuestion, SceneBounds } from '../core';
import type { HoldPicture } from './hold-picture';

export type AskBounds = (question: BoundsQuestion) => Promise<SceneBounds>;

/** A transition in the light of a bound. */
export interface TransitionTruth {
  /** Seconds that it takes at least, with any assignment and any path. */
  readonly needsS: number;
  /** Seconds that the show gives it; null where it may take what it needs. */
  readonly givenS: number | null;
  /** Seconds that it took in the last plan; null where that has none. */
  readonly plannedS: number | null;
}

/** What can be said of a scene before it is planned. Bounds: what breaks one cannot fly, what keeps them all may. */
export interface SceneTruth {
  /** Index of the scene. */
  readonly scene: number;
  readonly into: TransitionTruth | null;
  readonly out: TransitionTruth | null;
  /** The nearest two points as the hold starts; null for fewer than two. */
  readonly closest: { readonly distanceM: number; readonly placesM: readonly [number, number, number][] } | null;
  /** Metres that points must be apart at least. */
  readonly leastM: number;
}

/** A scene with its neighbours as the document shows them now. */
export interface TruthSubject {
  readonly scene: number;
  readonly before: HoldPicture | null;
  readonly hold: HoldPicture;
  readonly after: HoldPicture | null;
  readonly question: Pick<BoundsQuestion, 'drones' | 'limits' | 'downwashFactor'>;
  readonly leastM: number;
  readonly into: Omit<TransitionTruth, 'needsS'>;
  readonly out: Omit<TransitionTruth, 'needsS'>;
}

/**
 * Keeps what is known of a scene up to date while a hand moves it: one question at a time goes to the interactive lane,
 * and the next is about what is shown when the answer is there, so that it is never more than one answer behind.
 */
export class LiveTruth {
  readonly #ask: AskBounds;
  readonly #onAnswer: (truth: SceneTruth | null) => void;
  #wanted: (() => TruthSubject | null) | null = null;
  #isAsking = false;

  constructor(ask: AskBounds, onAnswer: (truth: SceneTruth | null) => void) {
    this.#ask = ask;
    this.#onAnswer = onAnswer;
  }

  /** Asks about what `subject` gives when its turn comes; null for nothing to say. */
  want(subject: () => TruthSubject | null): void {
    this.#wanted = subject;
    if (!this.#isAsking) void this.#askNext();
  }

  async #askNext(): Promise<void> {
    this.#isAsking = true;
    while (this.#wanted) {
      // what is told of in turn, such as a plan and its report, is all there a moment later
      await Promise.resolve();
      const subject = this.#wanted();
      this.#wanted = null;
      const truth = subject && (await this.#truthOf(subject).catch(() => null));
      this.#onAnswer(truth);
    }
    this.#isAsking = false;
  }

  async #truthOf({ scene, before, hold, after, question, leastM, into, out }: TruthSubject): Promise<SceneTruth> {
    const startM = hold.placesAt(0);
    const { intoS, outS, closest } = await this.#ask({
      ...question,
      beforeM: before?.placesAt(before.endMs) ?? null,
      startM,
      endM: hold.placesAt(hold.endMs),
      afterM: after?.placesAt(0) ?? null,
    });
    return {
      scene,
      leastM,
      into: intoS === null ? null : { needsS: intoS, ...into },
      out: outS === null ? null : { needsS: outS, ...out },
      closest: closest && {
        distanceM: closest.distance,
        placesM: [closest.a, closest.b].map((p) => [startM[3 * p]!, startM[3 * p + 1]!, startM[3 * p + 2]!]),
      },
    };
  }
}
