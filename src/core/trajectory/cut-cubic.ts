/**
 * Control points of a Bézier cubic over the part `[from, to]` of its interval, by its polar form: the control points of a
 * part are the polar values at `from, from, from`, `from, from, to`, and so on (Ramshaw 1987; de Casteljau's steps).
 * @param controls twelve numbers at `at`. @param out twelve numbers at `outAt`.
 */
export function cutCubicInto(
  controls: Float64Array,
  at: number,
  from: number,
  to: number,
  out: Float64Array,
  outAt: number,
): void {
  for (let axis = 0; axis < 3; axis++) {
    const p = controls[at + axis]!;
    const q = controls[at + axis + 3]!;
    const r = controls[at + axis + 6]!;
    const s = controls[at + axis + 9]!;
    const o = outAt + axis;
    out[o] = polar(p, q, r, s, from, from, from);
    out[o + 3] = polar(p, q, r, s, from, from, to);
    out[o + 6] = polar(p, q, r, s, from, to, to);
    out[o + 9] = polar(p, q, r, s, to, to, to);
  }
}

function polar(p: number, q: number, r: number, s: number, u: number, v: number, w: number): number {
  const pq = p + (q - p) * u;
  const qr = q + (r - q) * u;
  const rs = r + (s - r) * u;
  const pr = pq + (qr - pq) * v;
  const qs = qr + (rs - qr) * v;
  return pr + (qs - pr) * w;
}
