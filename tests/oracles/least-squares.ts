/** Squared distance of every drone (row) to every point (column), plain. */
export function squaredDistances(from: Float64Array, to: Float64Array): number[][] {
  const n = from.length / 3;
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, p) =>
      [0, 1, 2].reduce((sum, axis) => sum + (from[3 * i + axis]! - to[3 * p + axis]!) ** 2, 0),
    ),
  );
}

/** The least total cost of an assignment: the Hungarian method on a full matrix, one row after the other. O(n³). */
export function leastTotal(costs: readonly (readonly number[])[]): number {
  const n = costs.length;
  const rowPrice = new Array<number>(n).fill(0);
  const columnPrice = new Array<number>(n).fill(0);
  const rowOf = new Array<number>(n).fill(-1);
  for (let start = 0; start < n; start++) {
    const slack = new Array<number>(n).fill(Number.POSITIVE_INFINITY);
    const cameFrom = new Array<number>(n).fill(-1);
    const visited = new Set<number>();
    let column = -1;
    let row = start;
    while (row !== -1) {
      for (let c = 0; c < n; c++) {
        const reduced = costs[row]![c]! - rowPrice[row]! - columnPrice[c]!;
        if (visited.has(c) || reduced >= slack[c]!) continue;
        slack[c] = reduced;
        cameFrom[c] = column;
      }
      const open = slack.map((_, c) => c).filter((c) => !visited.has(c));
      const next = open.reduce((best, c) => (slack[c]! < slack[best]! ? c : best));
      const step = slack[next]!;
      rowPrice[start]! += step;
      for (const c of visited) {
        rowPrice[rowOf[c]!]! += step;
        columnPrice[c]! -= step;
      }
      for (const c of open) slack[c]! -= step;
      visited.add(next);
      column = next;
      row = rowOf[next]!;
    }
    while (column !== -1) {
      const before = cameFrom[column]!;
      rowOf[column] = before === -1 ? start : rowOf[before]!;
      column = before;
    }
  }
  return rowOf.reduce((sum, row, c) => sum + costs[row]![c]!, 0);
}

/** Every order of `n` things. */
export function everyOrder(n: number): number[][] {
  if (n === 0) return [[]];
  return everyOrder(n - 1).flatMap((order) =>
    Array.from({ length: n }, (_, at) => [...order.slice(0, at), n - 1, ...order.slice(at)]),
  );
}
