import type { TFunction } from 'i18next';
import type { NearPair, SceneTruth, TransitionTruth } from '../../live';
import type { Format } from '../i18n';

/** A line of what is known: its words, and whether it says that the scene cannot fly. */
export interface TruthLine {
  readonly name: string;
  readonly text: string;
  readonly isBroken: boolean;
  /** How much of the limit is used, over 1 where it is broken; null where there is no limit to measure against. */
  readonly share: number | null;
}

export const TRUTH_LINES = ['into', 'out', 'other', 'nearest', 'low', 'high', 'fence'] as const;

/** The lines of the card; null for what there is nothing to say of. */
export type TruthLines = Readonly<Record<(typeof TRUTH_LINES)[number], TruthLine | null>>;

/** Distances are measured to a micrometre: less than that is no fault. */
const TOLERANCE_M = 1e-6;

/** @param isCurrent whether the last plan is of the show as it stands. */
export function truthLines(truth: SceneTruth, isCurrent: boolean, t: TFunction, format: Format): TruthLines {
  const { into, out, closest, toOthers, leastM } = truth;
  const transition = (name: string, of: TransitionTruth | null) =>
    of && { name, ...transitionLine(of, isCurrent, t, format) };
  const pair = (name: string, of: NearPair | null) => of && { name, ...pairLine(of, leastM, t, format) };
  // the nearest of all is told beside the nearest other figure only where it is another pair
  const isOther = closest !== null && toOthers !== null && closest.distanceM >= toOthers.distanceM;
  return {
    into: transition(
      t(($) => $.sky.truth.into),
      into,
    ),
    out: transition(
      t(($) => $.sky.truth.out),
      out,
    ),
    other: pair(
      t(($) => $.sky.truth.toOther, { name: toOthers?.points[1].name }),
      toOthers,
    ),
    nearest: isOther ? null : pair(nameOfPair(closest, t), closest),
    ...brokenLimits(truth, t, format),
  };
}

function nameOfPair(pair: NearPair | null, t: TFunction): string {
  const [a, b] = pair?.points ?? [];
  if (!a || !b || a.figure === b.figure) return t(($) => $.sky.truth.nearest);
  return t(($) => $.sky.truth.between, { a: a.name, b: b.name });
}

function pairLine({ distanceM }: NearPair, leastM: number, t: TFunction, format: Format): Omit<TruthLine, 'name'> {
  return {
    text: t(($) => $.sky.truth.apart, { distance: format.metres(distanceM), least: format.metres(leastM) }),
    isBroken: distanceM < leastM - TOLERANCE_M,
    share: leastM / Math.max(distanceM, TOLERANCE_M),
  };
}

/** Altitudes and the fence, told only where they are broken. */
function brokenLimits({ limitsBroken }: SceneTruth, t: TFunction, format: Format) {
  const { tooLowM, tooHighM, leastM, mostM, outside } = limitsBroken;
  const line = (isBroken: boolean, name: string, text: string) =>
    isBroken ? { name, text, isBroken, share: null } : null;
  const metres = (value: number) => format.metres(Math.ceil(value * 10 - TOLERANCE_M) / 10, 1);
  return {
    low: line(
      tooLowM > TOLERANCE_M,
      t(($) => $.sky.truth.low),
      t(($) => $.sky.truth.lowBy, { by: metres(tooLowM), limit: format.metres(leastM, 1) }),
    ),
    high: line(
      tooHighM > TOLERANCE_M,
      t(($) => $.sky.truth.high),
      t(($) => $.sky.truth.highBy, { by: metres(tooHighM), limit: format.metres(mostM, 1) }),
    ),
    fence: line(
      outside > 0,
      t(($) => $.sky.truth.fence),
      t(($) => $.sky.truth.outside, { count: outside }),
    ),
  };
}

function transitionLine(
  of: TransitionTruth,
  isCurrent: boolean,
  t: TFunction,
  format: Format,
): Omit<TruthLine, 'name'> {
  const { needsS, givenS, plannedS } = of;
  const needs = format.seconds(needsS);
  if (givenS !== null) {
    const text = t(($) => $.sky.truth.given, { needs, given: format.seconds(givenS) });
    return { text, isBroken: needsS > givenS, share: needsS / givenS };
  }
  const line = (text: string) => ({ text, isBroken: false, share: null });
  if (plannedS === null) return line(t(($) => $.sky.truth.least, { needs }));
  const words = { needs, planned: format.seconds(plannedS) };
  return line(t(($) => (isCurrent ? $.sky.truth.planned : $.sky.truth.was), words));
}
