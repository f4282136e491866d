/** Longest part of a name that becomes an id. */
const MOST_LETTERS = 40;

/** An id made of the Latin letters and digits of a name; null for a name that has others, or none. */
export function idFromName(name: string): string | null {
  const plain = name.normalize('NFKD').replace(/\p{Mark}/gu, '');
  if (/[^\p{ASCII}]/u.test(plain)) return null;
  const id = plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_LETTERS)
    .replace(/^-+|-+$/g, '');
  return id === '' ? null : id;
}

/** The id itself, or with a number behind it where it is taken. */
export function freeId(wanted: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(wanted)) return wanted;
  let number = 2;
  while (isTaken(`${wanted}-${number}`)) number++;
  return `${wanted}-${number}`;
}

/** Short ids for a list, made of names where these are of Latin letters, else of the kind and a number. */
export class IdMaker {
  readonly #kind: string;
  readonly #taken: Set<string>;
  readonly #ofName = new Map<string, string>();
  #made = 0;

  constructor(kind: string, taken: readonly string[] = []) {
    this.#kind = kind;
    this.#taken = new Set(taken);
  }

  /** A new id for something of a name, which others may have too. */
  of(name: unknown): string {
    const text = typeof name === 'string' ? name.trim() : '';
    const wanted = idFromName(text) ?? `${this.#kind}-${this.#made + 1}`;
    const id = freeId(wanted, (one) => this.#taken.has(one));
    this.#made++;
    this.#taken.add(id);
    if (!this.#ofName.has(text)) this.#ofName.set(text, id);
    return id;
  }

  /** The id that was made for a name first. */
  known(name: string): string | null {
    return this.#ofName.get(name.trim()) ?? null;
  }

  names(): Iterable<string> {
    return this.#ofName.keys();
  }
}
