import type { Problem } from './check-report';

/** Collects problems: errors first, then by how far they are beyond their limit. */
export class ProblemList {
  readonly #problems: Problem[] = [];

  add(problem: Problem): void {
    this.#problems.push(problem);
  }

  /** All of them: what is too much for a screen is grouped there, and nothing is left uncounted. */
  sorted(): Problem[] {
    return [...this.#problems].sort(
      (p, q) => Number(q.severity === 'error') - Number(p.severity === 'error') || excess(q) - excess(p),
    );
  }
}

/** How far a finding is beyond its limit, as a share of the limit. */
function excess({ value, limit }: Problem): number {
  return limit === 0 ? Math.abs(value) : Math.abs(value - limit) / Math.abs(limit);
}
