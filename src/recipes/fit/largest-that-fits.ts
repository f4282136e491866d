import { type Message, message } from '../../core';

/** How much larger than it may be a picture of some points would have to be: at most 1 where they fit, infinite where they never do. */
type SizeNeeded = (count: number) => Generator<void, number>;

/** Lines hold points by their size, areas by its square: within these powers, and a little beyond, sizes go with counts. */
const LEAST_POWER = 0.35;
const MOST_POWER = 1.2;
/** Every so many tries the gap is halved, whatever the sizes promise. */
const HALVED_EVERY = 3;

/**
 * The largest of the counts below `asked` that was tried and fits, where one more was tried and does not; 0 when not even
 * one does. Sizes that were needed for counts tried before tell where to try next (a secant of their logarithms), and the
 * gap is halved in between: seven tries or so for a thousand.
 * @param askedNeeds the size that `asked` needs. @param guess a count to begin with where that is infinite.
 */
export function* largestThatFits(
  asked: number,
  askedNeeds: number,
  guess: number,
  needs: SizeNeeded,
): Generator<void, number> {
  let [most, tooMany] = [0, asked];
  let [last, lastNeeds] = [asked, askedNeeds];
  let power = 0.5;
  let next = Number.isFinite(askedNeeds) ? countFor(asked, askedNeeds, power) : guess;
  for (let tries = 1; tooMany - most > 1; tries += 1) {
    yield;
    next = Math.min(tooMany - 1, Math.max(most + 1, Math.floor(next)));
    const needed = yield* needs(next);
    if (needed <= 1) most = next;
    else tooMany = next;
    power = powerBetween(last, lastNeeds, next, needed) ?? power;
    [last, lastNeeds] = [next, needed];
    const isHalved = tries % HALVED_EVERY === 0 || !Number.isFinite(needed) || needed <= 0;
    next = isHalved ? (most + tooMany) / 2 : countFor(next, needed, power);
  }
  return most;
}

/** The count that would need just the size that there is. */
function countFor(count: number, needed: number, power: number): number {
  return count * needed ** (-1 / power);
}

function powerBetween(a: number, needsA: number, b: number, needsB: number): number | undefined {
  const power = Math.log(needsA / needsB) / Math.log(a / b);
  return Number.isFinite(power) ? Math.min(MOST_POWER, Math.max(LEAST_POWER, power)) : undefined;
}

/** What a refusal says of the number that fits. */
export function pointsThatFit(count: number): Message {
  return count === 0 ? message`not even one point fits` : message`take ${countedPoints(count)}`;
}

export function countedPoints(count: number): Message {
  return count === 1 ? message`${count} point` : message`${count} points`;
}

/** A size or a factor, rounded up so that it still does what it is said to do. */
export function roundedUp(value: number, digits: number): string {
  const unit = 10 ** digits;
  return (Math.ceil(value * unit) / unit).toFixed(digits);
}

/** How often a factor that does not do after all is raised: in larger metres arithmetic may divide lines another way. */
const GROWTH_TRIES = 8;

/** A factor of at least `least`, to two digits, at which it was tried that all points hold. */
export function* factorThatHolds(
  least: number,
  holds: (factor: number) => Generator<void, boolean>,
): Generator<void, string> {
  let factor = roundedUp(least, 2);
  for (let tries = 0; tries < GROWTH_TRIES; tries += 1) {
    if (yield* holds(Number(factor))) break;
    factor = roundedUp(1.02 * Number(factor), 2);
  }
  return factor;
}
