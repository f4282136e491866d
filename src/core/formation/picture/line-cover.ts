import { type FieldFrame, lineDistanceField } from '../../geometry/distance-field';
import { type FlatPath, pathBounds } from '../../geometry/flat-path';

/** Nodes of the field that lines are measured on, at most. */
const MOST_NODES = 800_000;
const NODES_PER_PITCH = 16;
const BINS = 256;
/** Fewer steps than this to half a pitch, and the field is too coarse to tell. */
const LEAST_STEPS = 2;
const MOST_REFINEMENTS = 3;

/** The area within each distance of any of the lines. */
export interface LineCover {
  readonly step: number;
  /** Area nearer than `radius`, for radii up to that which was measured. */
  areaWithin(radius: number): number;
}

/** Measures what lies within `radius` of lines. Lines over each other count once, which is what their length does not say. */
export function* measureCover(paths: readonly FlatPath[], radius: number): Generator<void, LineCover> {
  const { left, right, low, high } = pathBounds(paths)!;
  const [width, height] = [right - left + 2 * radius, high - low + 2 * radius];
  const step = Math.max((2 * radius) / NODES_PER_PITCH, Math.sqrt((width * height) / MOST_NODES));
  const frame: FieldFrame = {
    x0: left - radius - 0.5 * step,
    y0: low - radius - 0.5 * step,
    step,
    columns: Math.ceil(width / step) + 2,
    rows: Math.ceil(height / step) + 2,
  };
  const { values } = yield* lineDistanceField(frame, paths, radius);
  const bins = countByRadius(values, radius);
  yield;
  for (let bin = 1; bin <= BINS; bin += 1) bins[bin]! += bins[bin - 1]!;
  const areaWithin = (within: number) => {
    const at = Math.min(BINS - 1e-9, (within / radius) * BINS);
    const bin = Math.floor(at);
    const before = bin === 0 ? 0 : bins[bin - 1]!;
    return (before + (at - bin) * (bins[bin]! - before)) * step * step;
  };
  return { step, areaWithin };
}

/** How many nodes lie in each of `BINS` rings of a radius about the lines, and in the last bin how many beyond. */
function countByRadius(values: Float32Array, radius: number): Float64Array {
  const bins = new Float64Array(BINS + 1);
  const binOf = (value: number) => Math.min(BINS, Math.floor((value / radius) * BINS));
  // most nodes lie beyond the band that was measured, and all have the value that it ends with
  const beyond = Math.fround(radius);
  let far = 0;
  for (let node = 0; node < values.length; node += 1) {
    if (values[node]! === beyond) far += 1;
    else bins[binOf(values[node]!)]! += 1;
  }
  bins[binOf(beyond)]! += far;
  return bins;
}

/**
 * The pitch at which lines hold as many points as `lightsAt` says are left for them: where lines run over each other or
 * nearer than the pitch, the area that they cover decides and not their length. At most `widest`.
 */
export function* pitchByCover(
  paths: readonly FlatPath[],
  widest: number,
  lightsAt: (pitch: number) => number,
): Generator<void, number> {
  let top = widest;
  for (let round = 0; ; round += 1) {
    const cover = yield* measureCover(paths, 0.5 * top);
    if (0.5 * top < LEAST_STEPS * cover.step) return top;
    const holds = (pitch: number) => cover.areaWithin(0.5 * pitch) / (pitch * pitch) > lightsAt(pitch);
    let [low, high] = [top / 64, top];
    for (let halving = 0; halving < 40; halving += 1) {
      const middle = 0.5 * (low + high);
      if (holds(middle)) low = middle;
      else high = middle;
    }
    if (0.5 * high >= LEAST_STEPS * cover.step || round === MOST_REFINEMENTS) return high;
    top = Math.min(top / 2, 4 * high);
  }
}
