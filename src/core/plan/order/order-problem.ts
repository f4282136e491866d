/** Scenes to be put into order, and what each two cost in a row. Seconds. */
export interface OrderProblem {
  /** `n × n`: from the end of scene `i` to the start of scene `j` at `i * n + j`. */
  readonly betweenS: Float64Array;
  /** `n`: from the take-off to each scene, and from each to the landing. */
  readonly firstS: Float64Array;
  readonly lastS: Float64Array;
  /** `n`: scenes that stay at their places in the order, which is that of their indices. */
  readonly isPinned: readonly boolean[];
}

/** What the transitions of an order take together. */
export function costOfOrder({ betweenS, firstS, lastS }: OrderProblem, order: readonly number[]): number {
  const n = firstS.length;
  const [first, last] = [order[0], order.at(-1)];
  if (first === undefined || last === undefined) return 0;
  let sum = firstS[first]! + lastS[last]!;
  for (let k = 1; k < n; k++) sum += betweenS[order[k - 1]! * n + order[k]!]!;
  return sum;
}
