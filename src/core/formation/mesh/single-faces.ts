/** Corners nearer to each other than this are one, in triangles whose longest side is 1. */
const STEP = 1e-6;
const TRIANGLES_AT_ONCE = 50_000;

/**
 * The triangles that have an area and do not lie on another one: models often have faces twice, one for each side. Two are
 * taken for the same by 52 bits that their corners give in any order.
 */
export function* singleFaces(xyz: Float64Array): Generator<void, number[]> {
  const known = new Set<number>();
  const kept: number[] = [];
  for (let triangle = 0; triangle < xyz.length / 9; triangle += 1) {
    if (triangle % TRIANGLES_AT_ONCE === 0) yield;
    const [a, b, c] = [0, 3, 6].map((k) => cornerBits(xyz, 9 * triangle + k)) as [Bits, Bits, Bits];
    if (isSame(a, b) || isSame(b, c) || isSame(a, c)) continue;
    const high = (a[0] + b[0] + c[0]) & 0x3ffffff;
    const low = (a[1] + b[1] + c[1]) & 0x3ffffff;
    const key = high * 0x4000000 + low;
    if (known.has(key)) continue;
    known.add(key);
    kept.push(triangle);
  }
  return kept;
}

type Bits = readonly [high: number, low: number];

function cornerBits(xyz: Float64Array, at: number): Bits {
  let [high, low] = [0x2545f491, 0x9e3779b9 | 0];
  for (let axis = 0; axis < 3; axis += 1) {
    const place = Math.round(xyz[at + axis]! / STEP) | 0;
    high = Math.imul(high ^ place, 0x85ebca6b);
    high ^= high >>> 13;
    low = Math.imul(low ^ place, 0xc2b2ae35);
    low ^= low >>> 16;
  }
  return [high & 0x3ffffff, low & 0x3ffffff];
}

function isSame(p: Bits, q: Bits): boolean {
  return p[0] === q[0] && p[1] === q[1];
}
