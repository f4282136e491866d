import { readFileSync } from 'node:fs';
import { InputError, message } from '../../core';
import { fileError } from './file-error';

/** The bytes of a file, in a buffer of their own. Throws `InputError` when it cannot be read. */
export function readBytes(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    throw fileError(error, path);
  }
}

/** The text of a file. Throws `InputError` when it cannot be read or is not UTF-8. */
export function readText(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readBytes(path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new InputError(message`it is not text in UTF-8`, path, message`Save it as UTF-8.`);
  }
}
