import { InputError, type Message, type MessageText, message } from '../../core';

/** A show nests some ten levels; more is no show, and would exhaust the stack. */
const DEPTH_MAX = 100;
const SPACE = /[ \t\r\n]*/y;
/** Runs of plain characters and escapes in turn, so that no text can be split in two ways: linear on any input. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids control characters within texts
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const FOUND = /[^\s,:[\]{}]{1,20}|\S/y;

/**
 * Reads JSON, and says by line and column where it is not JSON, in the same words in every browser. Refuses what
 * `JSON.parse` passes in silence: a key that stands twice in one record, of which only the last would count.
 */
export function readJson(text: string, where: string): unknown {
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  new JsonScanner(json, where).scan();
  return JSON.parse(json);
}

/** Walks over JSON text and throws at the first fault. */
class JsonScanner {
  private readonly text: string;
  private readonly where: string;
  private at = 0;

  constructor(text: string, where: string) {
    this.text = text;
    this.where = where;
  }

  scan(): void {
    this.value(0);
    this.take(SPACE);
    if (this.at < this.text.length)
      this.fault(message`the end of the file`, message`Remove what follows the last bracket.`);
  }

  private value(depth: number): void {
    this.take(SPACE);
    if (depth > DEPTH_MAX) this.fault(message`at most ${DEPTH_MAX} levels of brackets`, message`Flatten the document.`);
    if (this.takeChar('{')) this.list('}', () => this.member(new Set(), depth));
    else if (this.takeChar('[')) this.list(']', () => () => this.value(depth + 1));
    else if (!this.take(STRING) && !this.take(NUMBER) && !this.take(WORD))
      this.fault(message`a value`, this.remedyForValue());
  }

  /** Items apart by commas, up to the closing bracket; `open` gives the reader of this list's items. */
  private list(close: string, open: () => () => void): void {
    const item = open();
    this.take(SPACE);
    if (this.takeChar(close)) return;
    for (;;) {
      item();
      this.take(SPACE);
      if (this.takeChar(close)) return;
      if (!this.takeChar(','))
        this.fault(message`"," or "${close}"`, message`Put a comma between items and close each bracket.`);
      this.take(SPACE);
      if (this.text[this.at] === close) this.fault(message`another item`, message`Remove the comma before it.`);
    }
  }

  private member(keys: Set<string>, depth: number): () => void {
    return () => {
      this.take(SPACE);
      const start = this.at;
      const key = this.take(STRING);
      if (!key) this.fault(message`a key in double quotes`, message`Write keys as "key": value.`);
      if (keys.has(key))
        this.faultAt(
          start,
          message`${key} a second time`,
          message`each key once`,
          message`Rename or remove one of the two.`,
        );
      if (key === '"__proto__"')
        this.faultAt(start, key, message`another key`, message`Rename it: this one is reserved.`);
      keys.add(key);
      this.take(SPACE);
      if (!this.takeChar(':')) this.fault('":"', message`Put a colon between key and value.`);
      this.value(depth + 1);
    };
  }

  private remedyForValue(): Message {
    if (/^-?(NaN|Infinity)/.test(this.text.slice(this.at))) return message`JSON holds finite numbers only: write one.`;
    if (this.text.startsWith('/', this.at)) return message`JSON has no comments: remove it.`;
    return message`Write a number, a text in double quotes, true, false, null, [...] or {...}.`;
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at = pattern.lastIndex;
    return match?.[0] ?? null;
  }

  private takeChar(char: string): boolean {
    if (this.text[this.at] !== char) return false;
    this.at++;
    return true;
  }

  private fault(expected: MessageText, remedy: Message): never {
    const start = this.at;
    const found = this.take(FOUND);
    this.faultAt(start, found ? `"${found}"` : message`the end of the file`, expected, remedy);
  }

  private faultAt(start: number, found: MessageText, expected: MessageText, remedy: Message): never {
    const before = this.text.slice(0, start).split('\n');
    const place = message`line ${before.length}, column ${before.at(-1)!.length + 1}`;
    throw new InputError(
      message`not JSON: found ${found}, expected ${expected}`,
      message`${this.where}, ${place}`,
      remedy,
    );
  }
}
