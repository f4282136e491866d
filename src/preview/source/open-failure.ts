import { InputError } from '../../core';
import { FAILURE_CODES, type FailureCode } from '../words';

/** Why a show could not be opened; the page has words for each code. */
export class OpenFailure extends Error {
  override readonly name = 'OpenFailure';
  readonly code: FailureCode;

  constructor(code: FailureCode) {
    super(code);
    this.code = code;
  }
}

/** The code of whatever went wrong on the way. */
export function failureCodeOf(error: unknown): FailureCode {
  if (error instanceof OpenFailure) return error.code;
  const known = error instanceof InputError ? FAILURE_CODES.find((code) => code === error.code) : undefined;
  return known ?? 'share-damaged';
}
