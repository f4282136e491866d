import { roundTo } from '../core';
/** Amounts that are easy to say and to type: what is needed, rounded to whole steps. */

/** Seconds and metres go in halves. */
export const STEP = 0.5;

/** Factors go in fiftieths. */
export const FACTOR_STEP = 0.02;

/** Share of a step that is arithmetic. */
const NEARLY = 1e-6;

export function roundUp(value: number, step: number): number {
  return rounded(Math.ceil(value / step - NEARLY) * step);
}

export function roundDown(value: number, step: number): number {
  return rounded(Math.floor(value / step + NEARLY) * step);
}

/** Away from zero. */
export function roundOut(value: number, step: number): number {
  return value < 0 ? -roundUp(-value, step) : roundUp(value, step);
}

/** Without the dust of binary fractions: millimetres and milliseconds. */
export function rounded(value: number): number {
  return roundTo(value, 1000);
}
