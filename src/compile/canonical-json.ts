/**
 * JSON of a value in one form only: keys in the order of their letters, no whitespace, what is undefined left out. Two
 * values that are equal but for the order of their keys give the same pieces of text. In steps, a member of a record each.
 */
export function* canonicalJson(value: unknown, write: (text: string) => void): Generator<void, void> {
  if (typeof value !== 'object' || value === null) return write(JSON.stringify(value));
  if (Array.isArray(value)) return yield* canonicalList(value, write);
  let before = '{';
  for (const [key, member] of membersOf(value)) {
    write(`${before}${JSON.stringify(key)}:`);
    yield* canonicalJson(member, write);
    yield;
    before = ',';
  }
  write(before === '{' ? '{}' : '}');
}

function* canonicalList(list: readonly unknown[], write: (text: string) => void): Generator<void, void> {
  if (list.every(isPlain)) return write(JSON.stringify(list));
  let before = '[';
  for (const item of list) {
    write(before);
    yield* canonicalJson(item, write);
    before = ',';
  }
  write(']');
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

/** By code units, which are the same in every engine and language. */
function membersOf(record: object): [string, unknown][] {
  return Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .sort(([p], [q]) => (p < q ? -1 : 1));
}
