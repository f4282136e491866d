/** Steps that a search for an order may take at one distance before a smaller one is tried. */
const MOST_STEPS = 5000;

/** And at all distances together: fields of pads without any order have thousands of distances. */
const MOST_STEPS_IN_ALL = 20 * MOST_STEPS;

const STEPS_AT_ONCE = 10;

/**
 * An order of the groups in which any two that follow each other are as far apart as can be found: a Hamiltonian path
 * in the graph of groups at least so far apart, for the greatest distance that has one. The search goes first to the group
 * with the fewest ways on (Warnsdorff 1823), then to the one farthest from the last but one, and gives up after a fixed
 * number of steps, so that it is the same everywhere.
 * @param distanceM `groups × groups`: least distance between pads of two groups.
 */
export function* orderGroups(distanceM: Float64Array, groups: number): Generator<void, number[]> {
  const levels = [...new Set(distanceM)].sort((a, b) => b - a);
  let steps = 0;
  for (const level of levels) {
    const search = new PathSearch(distanceM, groups, level);
    const path = yield* search.find();
    if (path) return path;
    steps += search.steps;
    if (steps > MOST_STEPS_IN_ALL) break;
  }
  return Array.from({ length: groups }, (_, group) => group);
}

class PathSearch {
  readonly #distanceM: Float64Array;
  readonly #groups: number;
  readonly #level: number;
  readonly #path: number[] = [];
  readonly #taken: boolean[];
  /** Steps that the search has taken. */
  steps = 0;

  constructor(distanceM: Float64Array, groups: number, level: number) {
    this.#distanceM = distanceM;
    this.#groups = groups;
    this.#level = level;
    this.#taken = Array.from({ length: groups }, () => false);
  }

  *find(): Generator<void, number[] | null> {
    return (yield* this.#goOn()) ? this.#path : null;
  }

  *#goOn(): Generator<void, boolean> {
    if (this.#path.length === this.#groups) return true;
    for (const group of this.#choices()) {
      if (++this.steps > MOST_STEPS) return false;
      if (this.steps % STEPS_AT_ONCE === 0) yield;
      this.#path.push(group);
      this.#taken[group] = true;
      if (yield* this.#goOn()) return true;
      this.#path.pop();
      this.#taken[group] = false;
    }
    return false;
  }

  /** Groups that may come next, the most promising first. */
  #choices(): number[] {
    const last = this.#path.at(-1);
    const before = this.#path.at(-2);
    const ways = (group: number) => this.#freeFrom(group).length;
    const apart = (group: number) => (before === undefined ? 0 : this.#distanceM[before * this.#groups + group]!);
    return this.#freeFrom(last)
      .map((group) => ({ group, ways: ways(group), apart: apart(group) }))
      .sort((a, b) => a.ways - b.ways || b.apart - a.apart || a.group - b.group)
      .map(({ group }) => group);
  }

  #freeFrom(from: number | undefined): number[] {
    const free: number[] = [];
    for (let group = 0; group < this.#groups; group++) {
      if (this.#taken[group] || group === from) continue;
      if (from === undefined || this.#distanceM[from * this.#groups + group]! >= this.#level) free.push(group);
    }
    return free;
  }
}
