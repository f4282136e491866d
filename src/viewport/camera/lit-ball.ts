import type { Ball } from './camera-pose';

/** A ball around the drones that shine, or around all of them when none does. */
export function litBall(positionsM: Float32Array, colours: Float32Array): Ball {
  const count = positionsM.length / 3;
  const all = Array.from({ length: count }, (_, drone) => drone);
  const lit = all.filter((drone) => colours[drone * 3]! + colours[drone * 3 + 1]! + colours[drone * 3 + 2]! > 0.02);
  const chosen = lit.length > 0 ? lit : all;
  const low = [0, 1, 2].map((axis) => Math.min(...chosen.map((drone) => positionsM[drone * 3 + axis]!)));
  const high = [0, 1, 2].map((axis) => Math.max(...chosen.map((drone) => positionsM[drone * 3 + axis]!)));
  const centre = [0, 1, 2].map((axis) => (low[axis]! + high[axis]!) / 2) as [number, number, number];
  const away = (drone: number) => Math.hypot(...centre.map((c, axis) => positionsM[drone * 3 + axis]! - c));
  return { centre, radius: Math.max(...chosen.map(away)) };
}
