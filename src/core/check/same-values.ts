/** Whether two arrays hold the same numbers in the same order; what is not a number is never the same. */
export function haveSameValues(p: ArrayLike<number>, q: ArrayLike<number>): boolean {
  if (p.length !== q.length) return false;
  for (let k = 0; k < p.length; k++) if (p[k] !== q[k]) return false;
  return true;
}

/** Whether two pieces of plain data (objects, lists, values) say the same. */
export function isSameData(p: unknown, q: unknown): boolean {
  if (Object.is(p, q)) return true;
  if (typeof p !== 'object' || typeof q !== 'object' || p === null || q === null) return false;
  if (Array.isArray(p) !== Array.isArray(q)) return false;
  const [entries, others] = [Object.entries(p), q as Readonly<Record<string, unknown>>];
  return (
    entries.length === Object.keys(q).length &&
    entries.every(([key, value]) => Object.hasOwn(others, key) && isSameData(value, others[key]))
  );
}
