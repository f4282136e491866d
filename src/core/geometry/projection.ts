type Vec3 = readonly [number, number, number];

/** A camera. Matrices are column-major, from the show frame (metres) to clip space and back. */
export interface ProjectedView {
  readonly clipFromShow: ArrayLike<number>;
  readonly showFromClip: ArrayLike<number>;
  readonly eyeM: Vec3;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Pixels from the top left corner of the sky. */
type Px = readonly [number, number];

/**
 * Projects points to pixels from the top left corner of the sky. @param placesM `points × 3` metres.
 * @param out `points × 2`; what lies behind the eye gets no number.
 */
export function projectInto(view: ProjectedView, placesM: ArrayLike<number>, out: Float32Array, from = 0): void {
  const { clipFromShow: m, widthPx, heightPx } = view;
  for (let k = 0, to = 2 * from; k < placesM.length; k += 3, to += 2) {
    const [x, y, z] = [placesM[k]!, placesM[k + 1]!, placesM[k + 2]!];
    const w = m[3]! * x + m[7]! * y + m[11]! * z + m[15]!;
    if (w <= 0) {
      out[to] = out[to + 1] = Number.NaN;
      continue;
    }
    out[to] = ((m[0]! * x + m[4]! * y + m[8]! * z + m[12]!) / w + 1) * 0.5 * widthPx;
    out[to + 1] = (1 - (m[1]! * x + m[5]! * y + m[9]! * z + m[13]!) / w) * 0.5 * heightPx;
  }
}

const one = new Float32Array(2);

/** A point in pixels; null behind the eye. */
export function project(view: ProjectedView, point: Vec3): Px | null {
  projectInto(view, point, one);
  return Number.isNaN(one[0]!) ? null : [one[0]!, one[1]!];
}

/** The unit vector from the eye through a pixel. */
export function rayThrough(view: ProjectedView, [x, y]: Px): Vec3 {
  const m = view.showFromClip;
  const [cx, cy, cz] = [(x / view.widthPx) * 2 - 1, 1 - (y / view.heightPx) * 2, 0.5];
  const w = m[3]! * cx + m[7]! * cy + m[11]! * cz + m[15]!;
  const at = [0, 1, 2].map((k) => (m[k]! * cx + m[4 + k]! * cy + m[8 + k]! * cz + m[12 + k]!) / w);
  const [dx, dy, dz] = at.map((metres, axis) => metres - view.eyeM[axis]!) as [number, number, number];
  const length = Math.hypot(dx, dy, dz) || 1;
  return [dx / length, dy / length, dz / length];
}
