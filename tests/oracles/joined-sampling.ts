import type { LightSet, TrajectorySet } from '../../src/core';

/** Where all drones of a joined flight are at a time, found from the front in the arrays as they lie; cubic pieces. */
export function joinedPositions(set: TrajectorySet, timeMs: number): Float32Array {
  const drones = set.pieceStart.length - 1;
  const out = new Float32Array(3 * drones);
  for (let drone = 0; drone < drones; drone++) {
    let piece = set.pieceStart[drone]!;
    while (piece + 1 < set.pieceStart[drone + 1]! && set.startsMs[piece + 1]! <= timeMs) piece++;
    const lengthMs = set.endsMs[piece]! - set.startsMs[piece]!;
    const u = lengthMs <= 0 ? 1 : Math.min(Math.max((timeMs - set.startsMs[piece]!) / lengthMs, 0), 1);
    const v = 1 - u;
    const weights = [v * v * v, 3 * u * v * v, 3 * u * u * v, u * u * u];
    for (let axis = 0; axis < 3; axis++) {
      const [p, q, r, s] = weights.map((weight, k) => weight * set.controlsM[12 * piece + 3 * k + axis]!);
      out[3 * drone + axis] = p! + q! + r! + s!;
    }
  }
  return out;
}

/** How all drones shine at a time, found from the front in the keys as they lie. */
export function joinedColours(set: LightSet, timeMs: number): Float32Array {
  const drones = set.keyStart.length - 1;
  const out = new Float32Array(3 * drones);
  for (let drone = 0; drone < drones; drone++) {
    const end = set.keyStart[drone + 1]!;
    let key = set.keyStart[drone]!;
    if (key === end || timeMs < set.timesMs[key]!) continue;
    while (key + 1 < end && set.timesMs[key + 1]! <= timeMs) key++;
    const next = Math.min(key + 1, end - 1);
    const lengthMs = set.timesMs[next]! - set.timesMs[key]!;
    const share = lengthMs > 0 ? (timeMs - set.timesMs[key]!) / lengthMs : 0;
    for (let c = 0; c < 3; c++) {
      const [a, b] = [set.rgb[3 * key + c]!, set.rgb[3 * next + c]!];
      out[3 * drone + c] = (a + (b - a) * share) / 255;
    }
  }
  return out;
}
