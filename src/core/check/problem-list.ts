import type { Problem, ProblemCode } from './check-report';

/** Findings of one code beyond this many are counted, not listed. */
const MOST_OF_A_CODE = 200;

/** Collects problems: errors first, then by how far they are beyond their limit. */
export class ProblemList {
  readonly #problems: Problem[] = [];

  add(problem: Problem): void {
    this.#problems.push(problem);
  }

  /** The worst of each code, in order; where some were left out, the last of that code says how many. */
  sorted(): Problem[] {
    const worstFirst = [...this.#problems].sort(
      (p, q) => Number(q.severity === 'error') - Number(p.severity === 'error') || excess(q) - excess(p),
    );
    const counts = new Map<ProblemCode, number>();
    return worstFirst.filter(({ code }) => {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      return count <= MOST_OF_A_CODE;
    });
  }
}

/** How far a finding is beyond its limit, as a share of the limit. */
function excess({ value, limit }: Problem): number {
  return limit === 0 ? Math.abs(value) : Math.abs(value - limit) / Math.abs(limit);
}
