import { InputError, message } from '../../core';
import type { FlightFiles } from '../flight-files';
import { type JsonValue, parseJson } from '../values/json-value';

const MAX_HOPS = 4;

/**
 * Follows the `{"$ref": "./drones/drone_001/trajectory.json#"}` references of a `.skyc`: a path inside the archive,
 * from its root, and after `#` nothing or a JSON pointer.
 */
export class References {
  readonly #files: FlightFiles;
  readonly #parsed = new Map<string, JsonValue>();

  constructor(files: FlightFiles) {
    this.#files = files;
  }

  /** The value itself, or what it refers to. @throws InputError for references that lead nowhere or in circles. */
  resolve(value: JsonValue): JsonValue {
    let at = value;
    for (let hop = 0; hop <= MAX_HOPS; hop++) {
      const reference = referenceIn(at);
      if (reference === null) return at;
      at = this.#follow(reference, at);
    }
    return value.fail(message`a reference that ends after a few steps`);
  }

  /** The path in the archive that a value refers to, or null when it is no reference. */
  pathOf(value: JsonValue): string | null {
    const reference = referenceIn(value);
    return reference === null ? null : pathIn(reference, value);
  }

  #follow(reference: string, from: JsonValue): JsonValue {
    const path = pathIn(reference, from);
    let root = this.#parsed.get(path);
    if (!root) {
      root = parseJson(this.#files.read(path), `${this.#files.name}: ${path}`);
      this.#parsed.set(path, root);
    }
    const pointer = reference.split('#')[1] ?? '';
    return pointer.split('/').slice(1).reduce(step, root);
  }
}

function referenceIn({ value }: JsonValue): string | null {
  if (typeof value !== 'object' || value === null || !('$ref' in value)) return null;
  return typeof value.$ref === 'string' ? value.$ref : null;
}

function pathIn(reference: string, from: JsonValue): string {
  const path = reference.split('#')[0]!.replace(/^\.\//, '');
  if (path === '' || path.startsWith('/') || path.includes(':') || path.split('/').includes('..')) {
    throw new InputError(
      message`the reference ${JSON.stringify(reference)} does not lead to a file of the archive`,
      from.where,
      message`Use a path inside the archive, such as "./drones/1/trajectory.json#".`,
    );
  }
  return path;
}

/** One step along a JSON pointer (RFC 6901). */
function step(value: JsonValue, token: string): JsonValue {
  const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
  return Array.isArray(value.value) ? value.item(Number(key)) : value.field(key);
}
