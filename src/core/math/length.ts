/** Length of a vector by its square root, which is the same to the bit in every engine; `Math.hypot` need not be. */
export function lengthOf(x: number, y: number, z = 0): number {
  return Math.sqrt(x * x + y * y + z * z);
}
