import { roundTo } from '../core';
import type { SkyView } from '../viewport';
import { acrossAxis, facingAxis, SHOW_AXES } from './drag-math';
import { type Px, plus, project, type Vec3 } from './screen';

/** The place at a pixel that is as far away as another, in whole tenths of a metre; null where that is behind the eye. */
export function placeUnder(view: SkyView, at: Px, likeM: Vec3): Vec3 | null {
  const from = project(view, likeM);
  if (!from) return null;
  const [x, y, z] = plus(likeM, acrossAxis(view, likeM, SHOW_AXES[facingAxis(view)], from, at));
  return [inTenths(x), inTenths(y), inTenths(z)];
}

function inTenths(metres: number): number {
  return roundTo(metres, 10);
}
