import { SpaceCurve } from '../../geometry/space-curve';
import type { AreaProbe } from '../picture/paint-fields';

/** Strips narrower than this many pitches hold one row, not two. */
const ONE_ROW = 0.98;
/** Border must run along a strip for this many pitches: the tips of corners are narrow too, and keep their edges. */
const STRIP_LENGTH = 3.2;
/** Corners that are looked at in a step. */
const CORNERS_AT_ONCE = 1000;

/**
 * Draws the two borders of a narrow strip together into its middle, so that it gets one straight row instead of a zigzag
 * between two borders that are too close.
 */
export function* thinStrips(
  border: SpaceCurve,
  probe: AreaProbe,
  pitch: number,
  step: number,
): Generator<void, SpaceCurve> {
  const middles: (Middle | undefined)[] = [];
  for (let corner = 0; corner < border.corners; corner += 1) {
    if (corner % CORNERS_AT_ONCE === 0) yield;
    const [x, z] = [border.xyz[corner * 3]!, border.xyz[corner * 3 + 2]!];
    middles.push(middleAcross(probe, x, z, 0.5 * ONE_ROW * pitch, step));
  }
  const xyz = Float64Array.from(border.xyz);
  for (const run of runsOf(middles, border)) {
    if (run.length < STRIP_LENGTH * pitch) continue;
    for (const corner of run.corners) [xyz[corner * 3], xyz[corner * 3 + 2]] = middles[corner]!;
  }
  return new SpaceCurve(xyz, border.closed);
}

type Middle = readonly [x: number, z: number];

/** The place straight inwards from a border that is deepest; undefined when that is deeper than `most`. */
function middleAcross(probe: AreaProbe, x: number, z: number, most: number, step: number): Middle | undefined {
  const [slopeX, slopeZ] = [
    probe.depth(x + step, z) - probe.depth(x - step, z),
    probe.depth(x, z + step) - probe.depth(x, z - step),
  ];
  const steepness = Math.hypot(slopeX, slopeZ);
  if (steepness < 0.2 * step) return [x, z];
  const stride = 0.25 * step;
  let [depth, along] = [0, 0];
  for (let next = stride; next < most + step; next += stride) {
    const there = probe.depth(x + (next * slopeX) / steepness, z + (next * slopeZ) / steepness);
    if (there > most) return undefined;
    if (there > depth) [depth, along] = [there, next];
  }
  return [x + (along * slopeX) / steepness, z + (along * slopeZ) / steepness];
}

interface Run {
  readonly corners: number[];
  length: number;
}

/** Stretches of border that have a middle; those that meet the ends of an open border go on in its mirror image. */
function runsOf(middles: readonly (Middle | undefined)[], border: SpaceCurve): Run[] {
  const runs: Run[] = [];
  const count = middles.length;
  const wide = middles.indexOf(undefined);
  const start = border.closed && wide >= 0 ? wide : 0;
  let run: Run | undefined;
  for (let at = 0; at < count; at += 1) {
    const corner = (start + at) % count;
    if (!middles[corner]) {
      run = undefined;
      continue;
    }
    if (!run) {
      run = { corners: [], length: 0 };
      runs.push(run);
    }
    const length = (border.along[corner + 1] ?? border.length) - border.along[corner]!;
    run.corners.push(corner);
    run.length += length;
    const isAtEnd = !border.closed && (corner === 0 || corner === count - 1);
    if (isAtEnd) run.length *= 2;
  }
  return runs;
}
