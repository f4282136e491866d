import { BufferAttribute, BufferGeometry } from 'three';

const STEP_M = 10;
/** Every fifth line is stronger. */
const STRONG_EVERY = 5;
const REACH_M = 220;
const PIECE_M = 20;
const LAUNCH_MARGIN_M = 2;
const HEIGHT_M = 0.02;

type Rgb = readonly [number, number, number];
const FINE: Rgb = [0.03, 0.055, 0.095];
const STRONG: Rgb = [0.05, 0.09, 0.14];
const LAUNCH: Rgb = [0.1, 0.28, 0.42];

/** Lines on the ground every so many metres, fading away from the launch area, and the launch area's outline. */
export function createGridGeometry(homesM: Float64Array): BufferGeometry {
  const positions: number[] = [];
  const tints: number[] = [];
  const add = (x: number, y: number, rgb: Rgb, opacity: number) => {
    positions.push(x, y, HEIGHT_M);
    tints.push(...rgb, opacity);
  };
  const [centreX, centreY, halfX, halfY] = launchBounds(homesM);
  const fade = (x: number, y: number) => 0.55 * Math.exp(-((x - centreX) ** 2 + (y - centreY) ** 2) / 14_000);
  for (let line = -REACH_M; line <= REACH_M; line += STEP_M) {
    const rgb = line % (STEP_M * STRONG_EVERY) === 0 ? STRONG : FINE;
    for (let from = -REACH_M; from < REACH_M; from += PIECE_M) {
      for (const at of [from, from + PIECE_M]) add(line, at, rgb, fade(line, at));
      for (const at of [from, from + PIECE_M]) add(at, line, rgb, fade(at, line));
    }
  }
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([a, b]) => [centreX + a! * halfX, centreY + b! * halfY]);
  corners.forEach(([x, y], k) => {
    const [nextX, nextY] = corners[(k + 1) % 4]!;
    add(x!, y!, LAUNCH, 0.6);
    add(nextX!, nextY!, LAUNCH, 0.6);
  });
  return new BufferGeometry()
    .setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3))
    .setAttribute('tint', new BufferAttribute(Float32Array.from(tints), 4));
}

/** Middle and half sides of the rectangle that the pads cover. */
function launchBounds(homesM: Float64Array): [number, number, number, number] {
  if (homesM.length === 0) return [0, 0, 0, 0];
  const bounds = [0, 1].map((axis) => {
    const along = homesM.filter((_, i) => i % 3 === axis);
    const low = along.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const high = along.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    return { middle: (low + high) / 2, half: (high - low) / 2 + LAUNCH_MARGIN_M };
  });
  return [bounds[0]!.middle, bounds[1]!.middle, bounds[0]!.half, bounds[1]!.half];
}
