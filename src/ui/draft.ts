import { InputError } from '../core';
import type { ShowDocument } from '../editing';
import type { ShowEdit } from '../show';

/** What the show cannot take while the hand moves leaves the draft as it was; the commit says why. */
export function draftWherePossible(document: ShowDocument, edits: readonly ShowEdit[]): void {
  try {
    document.draft(edits);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
}
