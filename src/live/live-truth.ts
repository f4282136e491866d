import type { BoundsQuestion, ClosestPair, HoldEnd, SceneBounds } from '../core';
import type { HoldPicture } from './hold-picture';
import type { LimitsBroken } from './limits-broken';

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

/** A point of a figure, by its number there. */
export interface PointInSky {
  readonly figure: string;
  /** What people call the figure. */
  readonly name: string;
  readonly point: number;
}

export interface NearPair {
  readonly distanceM: number;
  readonly points: readonly [PointInSky, PointInSky];
}

/** What can be said of a scene before it is planned. Bounds: what breaks one cannot fly, what keeps them all may. */
export interface SceneTruth {
  /** Index of the scene. */
  readonly scene: number;
  readonly into: TransitionTruth | null;
  readonly out: TransitionTruth | null;
  /** The nearest two points as the hold starts; null for fewer than two. */
  readonly closest: NearPair | null;
  /** The nearest two of a figure in the hand and another; null where the hand has the whole scene. */
  readonly toOthers: NearPair | null;
  /** Metres that points must be apart at least. */
  readonly leastM: number;
  readonly limitsBroken: LimitsBroken;
}

/** A scene with its neighbours as the document shows them now. */
export interface TruthSubject {
  readonly scene: number;
  readonly before: HoldEnd | null;
  readonly hold: HoldPicture;
  /** Points may be a sketch: their distances are not told. */
  readonly isUnsure: boolean;
  readonly after: HoldEnd | null;
  /** How spare drones wait, where the scene stands still. */
  readonly parking: HoldEnd['parking'];
  /** Its figures in the order of their points. */
  readonly figures: readonly { readonly id: string; readonly name: string; readonly isInHand: boolean }[];
  readonly limitsBroken: LimitsBroken;
  readonly question: Pick<BoundsQuestion, 'drones' | 'profile'>;
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
      // a plan that is shown from the page's cache is there a moment later, and so is its report
      await new Promise((resolve) => setTimeout(resolve));
      const subject = this.#wanted();
      this.#wanted = null;
      const truth = subject && (await this.#truthOf(subject).catch(() => null));
      this.#onAnswer(truth);
    }
    this.#isAsking = false;
  }

  async #truthOf(subject: TruthSubject): Promise<SceneTruth> {
    const { scene, before, hold, isUnsure, after, parking, question, leastM, limitsBroken, into, out } = subject;
    const standing = standingPoints(subject);
    const { intoS, outS, closest, toOthers } = await this.#ask({
      ...question,
      before,
      start: { placesM: hold.placesAt(0), parking },
      end: { placesM: hold.placesAt(hold.endMs), parking },
      after,
      isInHand: standing.isInHand,
    });
    return {
      scene,
      leastM,
      limitsBroken,
      into: intoS === null ? null : { needsS: intoS, ...into },
      out: outS === null ? null : { needsS: outS, ...out },
      closest: isUnsure ? null : closest && pairOf(closest, standing.pointAt),
      toOthers: isUnsure ? null : toOthers && pairOf(toOthers, standing.pointAt),
    };
  }
}

/** Whose each point of a scene is, by its number over all figures. */
function standingPoints({ figures, hold }: TruthSubject) {
  const counts = hold.figuresAt(0).map(({ placesM }) => placesM.length / 3);
  const isWhole = figures.every(({ isInHand }) => isInHand) || !figures.some(({ isInHand }) => isInHand);
  const flags = figures.flatMap(({ isInHand }, k) => Array<number>(counts[k]!).fill(isInHand ? 1 : 0));
  const pointAt = (point: number): PointInSky => {
    let [figure, left] = [0, point];
    while (left >= counts[figure]!) left -= counts[figure++]!;
    const { id, name } = figures[figure]!;
    return { figure: id, name, point: left };
  };
  return { isInHand: isWhole ? null : Uint8Array.from(flags), pointAt };
}

function pairOf({ distance, a, b }: ClosestPair, pointAt: (point: number) => PointInSky): NearPair {
  return { distanceM: distance, points: [pointAt(a), pointAt(b)] };
}
