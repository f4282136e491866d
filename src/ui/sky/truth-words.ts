import type { TFunction } from 'i18next';
import type { SceneTruth, TransitionTruth } from '../../live';
import type { Format } from '../i18n';

/** A line of what is known: its words, and whether it says that the scene cannot fly. */
export interface TruthLine {
  readonly text: string;
  readonly isBroken: boolean;
}

/** The lines of the card; null for what there is nothing to say of. */
export interface TruthLines {
  readonly into: TruthLine | null;
  readonly out: TruthLine | null;
  readonly nearest: TruthLine | null;
}

/** Distances are measured to a micrometre: less than that is no fault. */
const TOLERANCE_M = 1e-6;

/** @param isCurrent whether the last plan is of the show as it stands. */
export function truthLines(truth: SceneTruth, isCurrent: boolean, t: TFunction, format: Format): TruthLines {
  const { into, out, closest, leastM } = truth;
  const line = (of: TransitionTruth) => transitionLine(of, isCurrent, t, format);
  return {
    into: into && line(into),
    out: out && line(out),
    nearest: closest && {
      text: t(($) => $.sky.truth.apart, {
        distance: format.metres(closest.distanceM),
        least: format.metres(leastM),
      }),
      isBroken: closest.distanceM < leastM - TOLERANCE_M,
    },
  };
}

function transitionLine(of: TransitionTruth, isCurrent: boolean, t: TFunction, format: Format): TruthLine {
  const { needsS, givenS, plannedS } = of;
  const needs = format.seconds(needsS);
  if (givenS !== null) {
    return { text: t(($) => $.sky.truth.given, { needs, given: format.seconds(givenS) }), isBroken: needsS > givenS };
  }
  if (plannedS === null) return { text: t(($) => $.sky.truth.least, { needs }), isBroken: false };
  const words = { needs, planned: format.seconds(plannedS) };
  return { text: t(($) => (isCurrent ? $.sky.truth.planned : $.sky.truth.was), words), isBroken: false };
}
