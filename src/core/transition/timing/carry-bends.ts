/**
 * Bend coefficients for other knots, so that a path keeps its shape when its duration changes: each coefficient acts
 * about the mean of its bump's inner knots (its Greville abscissa), and is interpolated there in shares of the duration.
 * @param bendsM `n × bumps × 3` on `oldKnotsMs`, of one bump at least. @returns the same on `knotsMs`; the same array where nothing changes.
 */
export function carryBends(
  bendsM: Float64Array,
  oldKnotsMs: readonly number[],
  knotsMs: readonly number[],
): Float64Array {
  const oldBumps = oldKnotsMs.length - 4;
  const bumps = knotsMs.length - 4;
  if (bumps === oldBumps) return bendsM;
  const n = bendsM.length / (oldBumps * 3);
  const carried = new Float64Array(n * bumps * 3);
  for (let m = 0; m < bumps; m++) {
    const at = centreOf(knotsMs, m);
    let p = 0;
    while (p < oldBumps - 2 && centreOf(oldKnotsMs, p + 1) < at) p++;
    const next = Math.min(p + 1, oldBumps - 1);
    const span = centreOf(oldKnotsMs, next) - centreOf(oldKnotsMs, p);
    const share = span > 0 ? Math.min(1, Math.max(0, (at - centreOf(oldKnotsMs, p)) / span)) : 0;
    for (let i = 0; i < n; i++) {
      for (let axis = 0; axis < 3; axis++) {
        const before = bendsM[(i * oldBumps + p) * 3 + axis]!;
        const after = bendsM[(i * oldBumps + next) * 3 + axis]!;
        carried[(i * bumps + m) * 3 + axis] = before + (after - before) * share;
      }
    }
  }
  return carried;
}

/** Where bump `m` acts, as a share of the duration. */
function centreOf(knotsMs: readonly number[], m: number): number {
  return (knotsMs[m + 1]! + knotsMs[m + 2]! + knotsMs[m + 3]!) / (3 * knotsMs[knotsMs.length - 1]!);
}
