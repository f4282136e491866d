import { roundTo } from '../../core';
import type { Point3 } from '../values/nwu';

/** A turn as `w, x, y, z`. */
export type Quaternion = readonly [number, number, number, number];

/**
 * The turn of a camera that stands at one point and looks at another, level with the horizon. Frame NWU; as in Blender
 * and OpenGL, a camera that is not turned looks along -Z with +Y up. It is tipped about X, then turned about Z.
 */
export function lookAt(from: Point3, to: Point3): Quaternion {
  const [dx, dy, dz] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  const halfTurn = (Math.atan2(dy, dx) - Math.PI / 2) / 2;
  const halfTip = (Math.PI / 2 + Math.atan2(dz, Math.hypot(dx, dy))) / 2;
  const [cz, sz] = [Math.cos(halfTurn), Math.sin(halfTurn)];
  const [cx, sx] = [Math.cos(halfTip), Math.sin(halfTip)];
  return [rounded(cz * cx), rounded(cz * sx), rounded(sz * sx), rounded(sz * cx)];
}

/** Nine decimals: engines differ in the last bits of sines, and the bytes of a file must not. */
const rounded = (value: number): number => roundTo(value, 1e9);

/** The direction, of length one, in which a camera of that turn looks. */
export function lookDirection([w, x, y, z]: Quaternion): Point3 {
  const norm = w * w + x * x + y * y + z * z;
  return [(-2 * (x * z + w * y)) / norm, (-2 * (y * z - w * x)) / norm, (2 * (x * x + y * y)) / norm - 1];
}
