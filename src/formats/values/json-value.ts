import { InputError, type MessageText, message } from '../../core';
import { MAX_COORDINATE_M } from '../limits';
import type { Point3 } from './nwu';

const REMEDY = message`Export the file again from the program that made it.`;

/**
 * A value of a JSON file that no one vouches for, together with where it stands: reading it as something that it is
 * not ends in an `InputError` that names the file and the path, such as `swarm.drones[3].settings.home`.
 */
export class JsonValue {
  readonly value: unknown;
  readonly file: string;
  readonly path: string;

  constructor(value: unknown, file: string, path = '') {
    this.value = value;
    this.file = file;
    this.path = path;
  }

  /** @throws InputError that says what was found and what was expected. */
  fail(expected: MessageText): never {
    throw new InputError(message`${describe(this.value)} stands where ${expected} is expected`, this.where, REMEDY);
  }

  get where(): string {
    return this.path === '' ? this.file : `${this.file}: ${this.path}`;
  }

  field(key: string): JsonValue {
    return this.optional(key) ?? new JsonValue(undefined, this.file, this.#below(key)).fail(message`a value`);
  }

  /** The field, or null when it is missing or null. */
  optional(key: string): JsonValue | null {
    const value = this.record()[key];
    return value === undefined || value === null ? null : new JsonValue(value, this.file, this.#below(key));
  }

  record(): Readonly<Record<string, unknown>> {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value))
      this.fail(message`an object`);
    return this.value as Readonly<Record<string, unknown>>;
  }

  array(): readonly unknown[] {
    return Array.isArray(this.value) ? this.value : this.fail(message`a list`);
  }

  items(): JsonValue[] {
    return this.array().map((_, index) => this.item(index));
  }

  item(index: number): JsonValue {
    return new JsonValue(this.array()[index], this.file, `${this.path}[${index}]`);
  }

  text(): string {
    return typeof this.value === 'string' ? this.value : this.fail(message`a text`);
  }

  number(): number {
    return typeof this.value === 'number' && Number.isFinite(this.value)
      ? this.value
      : this.fail(message`a finite number`);
  }

  /** @throws InputError for numbers outside the range as well. */
  numberBetween(least: number, most: number): number {
    const value = this.number();
    return value >= least && value <= most ? value : this.fail(message`a number from ${least} to ${most}`);
  }

  /** Makes sure that this is version 1 of its kind; older programs leave the version out. */
  versionOne(): void {
    const version = this.optional('version');
    if (version && version.number() !== 1) version.fail(message`version 1`);
  }

  /** Three coordinates in metres, as they stand in the file. */
  point3(): Point3 {
    const values = this.array();
    if (values.length !== 3) this.fail(message`a list of three numbers`);
    const [x, y, z] = [0, 1, 2].map((k) => this.item(k).numberBetween(-MAX_COORDINATE_M, MAX_COORDINATE_M));
    return [x!, y!, z!];
  }

  #below(key: string): string {
    return this.path === '' ? key : `${this.path}.${key}`;
  }
}

/** Parses a JSON file. @throws InputError when it is not UTF-8 or not JSON. */
export function parseJson(bytes: Uint8Array, file: string): JsonValue {
  try {
    return new JsonValue(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(message`the file is not JSON (${reason})`, file, REMEDY);
  }
}

function describe(value: unknown): MessageText {
  if (value === undefined) return message`nothing`;
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
