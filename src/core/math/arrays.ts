/*
 * What is done to every value of an array in the planner. Functions handed to `map` or `reduce` where they
 * are called are made anew each time, and compiled anew whenever their last one was collected: a sixth of a core
 * beside the two that plan.
 */

/** `0, 1, ..., count - 1`. */
export function indicesTo(count: number): Uint32Array {
  const indices = new Uint32Array(count);
  for (let k = 0; k < count; k++) indices[k] = k;
  return indices;
}

/** For each index its value. */
export function valuesAt(values: ArrayLike<number>, indices: ArrayLike<number>): Float64Array {
  const taken = new Float64Array(indices.length);
  for (let k = 0; k < indices.length; k++) taken[k] = values[indices[k]!]!;
  return taken;
}

/** The greatest value, or `atLeast` where none is greater. */
export function greatestOf(values: ArrayLike<number>, atLeast = Number.NEGATIVE_INFINITY): number {
  let greatest = atLeast;
  for (let k = 0; k < values.length; k++) if (values[k]! > greatest) greatest = values[k]!;
  return greatest;
}

/** The least value, or `atMost` where none is less. */
export function leastOf(values: ArrayLike<number>, atMost = Number.POSITIVE_INFINITY): number {
  let least = atMost;
  for (let k = 0; k < values.length; k++) if (values[k]! < least) least = values[k]!;
  return least;
}

/** Whether two arrays hold the same numbers. */
export function haveSameValues(p: ArrayLike<number>, q: ArrayLike<number>): boolean {
  if (p.length !== q.length) return false;
  for (let k = 0; k < p.length; k++) if (p[k] !== q[k]) return false;
  return true;
}

export function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k]!;
  return sum;
}

/** Numbers that are copied in a step: some milliseconds, even into memory that was not touched before. */
const COPIED_AT_ONCE = 500_000;

/** Copies values into a longer array of the same kind, from its index `at` on, in steps. */
export function* copyInSteps<Values extends Float64Array | Int32Array>(
  all: Values,
  values: Values,
  at: number,
): Generator<void, void> {
  for (let from = 0; from < values.length; from += COPIED_AT_ONCE) {
    all.set(values.subarray(from, from + COPIED_AT_ONCE), at + from);
    yield;
  }
}

/** Values in a longer array of the same kind, for more to come. */
export function withRoomFor<Values extends Float64Array | Uint32Array>(values: Values, length: number): Values {
  const longer = new (values.constructor as new (length: number) => Values)(length);
  longer.set(values);
  return longer;
}
