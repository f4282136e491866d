/**
 * Reads what is typed into a number field: arithmetic with `+ - * / ( )`, decimal point or comma, a unit after a number
 * (`2m`, `90deg`, `1.5 s`), and changes of what is there (`+=2`, `-=1`, `*=2`, `/=3`). No code is evaluated: a parser by
 * recursive descent.
 */
export type NumberInput =
  /** The same value for all. */
  | { readonly kind: 'value'; readonly value: number }
  /** What each value becomes. */
  | { readonly kind: 'change'; readonly of: (value: number) => number };

/** @returns null for what is no arithmetic, or has no finite result. */
export function readNumberInput(text: string): NumberInput | null {
  const change = /^\s*([-+*/])=(.*)$/s.exec(text);
  const value = evaluate(change ? change[2]! : text);
  if (value === null) return null;
  if (!change) return { kind: 'value', value };
  if (change[1] === '/' && value === 0) return null;
  const of = CHANGES[change[1] as keyof typeof CHANGES];
  return { kind: 'change', of: (before) => of(before, value) };
}

const CHANGES = {
  '+': (before: number, by: number) => before + by,
  '-': (before: number, by: number) => before - by,
  '*': (before: number, by: number) => before * by,
  '/': (before: number, by: number) => before / by,
} as const;

const TOKEN = /\s*(?:(\d+(?:[.,]\d*)?|[.,]\d+)\s*(?:m\/s²|m\/s2|m\/s|deg|°|m|s|×|x|%)?|([-+*/()]))/y;

function evaluate(text: string): number | null {
  const tokens = tokensOf(text.replace(/[−–]/g, '-'));
  if (!tokens || tokens.length === 0) return null;
  const reader = new Reader(tokens);
  const value = reader.sum();
  return reader.isAtEnd && Number.isFinite(value) ? value : null;
}

type Token = number | string;

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(text);
    if (!match) return null;
    tokens.push(match[1] === undefined ? match[2]! : Number(match[1].replace(',', '.')));
  }
  return tokens;
}

/** Deeper brackets than these are no number that somebody typed. */
const DEEPEST = 50;

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  sum(): number {
    let value = this.#product();
    for (;;) {
      if (this.#takes('+')) value += this.#product();
      else if (this.#takes('-')) value -= this.#product();
      else return value;
    }
  }

  #product(): number {
    let value = this.#factor();
    for (;;) {
      if (this.#takes('*')) value *= this.#factor();
      else if (this.#takes('/')) value /= this.#factor();
      else return value;
    }
  }

  #factor(): number {
    if (++this.#depth > DEEPEST) return Number.NaN;
    const value = this.#signedFactor();
    this.#depth--;
    return value;
  }

  #signedFactor(): number {
    if (this.#takes('-')) return -this.#factor();
    if (this.#takes('+')) return this.#factor();
    if (this.#takes('(')) {
      const value = this.sum();
      return this.#takes(')') ? value : Number.NaN;
    }
    const token = this.#tokens[this.#at++];
    return typeof token === 'number' ? token : Number.NaN;
  }

  #takes(sign: string): boolean {
    if (this.#tokens[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }
}
