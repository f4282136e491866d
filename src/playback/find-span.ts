/**
 * The last index in `[first, end)` whose time is not after `timeMs`, or `first` when all are. Tries the guess and its
 * successor before it searches: while playing, one of them is nearly always right.
 * @param offsetMs what is added to each time.
 */
export function findSpan(
  startsMs: Float64Array,
  offsetMs: number,
  first: number,
  end: number,
  timeMs: number,
  guess: number,
): number {
  if (holds(startsMs, offsetMs, first, end, timeMs, guess)) return guess;
  if (holds(startsMs, offsetMs, first, end, timeMs, guess + 1)) return guess + 1;
  let low = first;
  let high = end - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startsMs[middle]! + offsetMs <= timeMs) low = middle;
    else high = middle - 1;
  }
  return low;
}

function holds(
  startsMs: Float64Array,
  offsetMs: number,
  first: number,
  end: number,
  timeMs: number,
  index: number,
): boolean {
  if (index < first || index >= end || startsMs[index]! + offsetMs > timeMs) return false;
  return index + 1 >= end || startsMs[index + 1]! + offsetMs > timeMs;
}
