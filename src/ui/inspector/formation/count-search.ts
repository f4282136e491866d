/** How many times the points that there are the room is looked for: larger numbers take long, and help nobody. */
const MOST_TIMES = 2;
/** Every so many tries the gap is halved, whatever the sizes promise. */
const HALVED_EVERY = 3;

/** Sizes that so many points need, by their number: infinite where they never fit. */
export type SizesNeeded = ReadonlyMap<number, number>;

/** What is known of how many points a size has room for. */
export type RoomSearch =
  /** The number that is to be tried next. */
  | { readonly next: number }
  /** The largest that was tried and fits: one more was tried and does not, but for `isMore`, where no more was tried. */
  | { readonly room: number; readonly isMore: boolean };

/**
 * Looks for the most points that a size has room for, up to twice those that there are, by trying numbers: what those tried
 * before needed tells where to try next, and the gap is halved in between. @param count that there are.
 */
export function searchRoom(tried: SizesNeeded, count: number, sizeM: number): RoomSearch {
  const fits = (needed: number) => needed <= sizeM * (1 + 1e-9);
  const most = MOST_TIMES * count;
  const atMost = tried.get(most);
  if (atMost === undefined) return { next: most };
  if (fits(atMost)) return { room: most, isMore: true };
  const inOrder = [...tried].filter(([points]) => points <= most).sort(([a], [b]) => a - b);
  const below = inOrder.findLast(([, needed]) => fits(needed)) ?? [0, 0];
  const above = inOrder.find(([points, needed]) => points > below[0] && !fits(needed))!;
  if (above[0] - below[0] <= 1) return { room: below[0], isMore: false };
  const between = inOrder.length % HALVED_EVERY === 0 ? (below[0] + above[0]) / 2 : bySizes(below, above, sizeM);
  return { next: Math.min(above[0] - 1, Math.max(below[0] + 1, Math.floor(between))) };
}

type Try = readonly [points: number, neededM: number];

/** Where the size would be reached if sizes went with a power of the number between two tries. */
function bySizes([few, needsFew]: Try, [many, needsMany]: Try, sizeM: number): number {
  if (!Number.isFinite(needsMany)) return (few + many) / 2;
  // nothing is known of few points: areas hold them by their square
  if (few === 0 || needsFew <= 0) return many * (sizeM / needsMany) ** 2;
  const power = Math.log(many / few) / Math.log(needsMany / needsFew);
  return Number.isFinite(power) ? few * (sizeM / needsFew) ** power : (few + many) / 2;
}
