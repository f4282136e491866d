export interface Tick {
  readonly timeS: number;
  readonly isMajor: boolean;
}

/** Steps that read well, in seconds, and into how many parts each is divided. */
const STEPS = [
  [1, 5],
  [2, 4],
  [5, 5],
  [10, 5],
  [15, 3],
  [30, 6],
  [60, 6],
  [120, 4],
  [300, 5],
  [600, 5],
  [1800, 6],
  [3600, 6],
] as const;

/** Ticks of a ruler on which labels are at least `labelPx` apart. */
export function rulerTicks(durationS: number, widthPx: number, labelPx: number): Tick[] {
  if (durationS <= 0 || widthPx <= 0) return [];
  const wantedS = (labelPx * durationS) / widthPx;
  const [stepS, parts] = STEPS.find(([step]) => step >= wantedS) ?? STEPS.at(-1)!;
  const minorS = stepS / parts;
  const count = Math.floor(durationS / minorS + 1e-9) + 1;
  return Array.from({ length: count }, (_, i) => ({ timeS: i * minorS, isMajor: i % parts === 0 }));
}
