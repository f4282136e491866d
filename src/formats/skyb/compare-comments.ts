import { InputError, message } from '../../core';
import type { ManifestFacts } from '../manifest';
import type { SkybComment } from './write-skyb';

/** What a `.skyb` of ours says of itself, and where. */
export interface FoundComment {
  readonly where: string;
  readonly comment: SkybComment;
  /** The drone that the manifest gives the file to; null without a manifest. */
  readonly listedFor: string | null;
}

const REMEDY = message`Do not fly it: a file lies where it does not belong. Export the show again.`;

/**
 * Compares what the files of a fleet say of themselves with the manifest; where there is none, with one another.
 * @throws InputError for a file of another show, of another revision of it, or of another drone, naming both values.
 */
export function compareComments(found: readonly FoundComment[], manifest: ManifestFacts | null): void {
  const [first] = found;
  if (!first) return;
  const expected = manifest
    ? { show: manifest.showId, title: manifest.title, revision: manifest.planHash }
    : first.comment;
  const place = manifest?.path ?? first.where;
  for (const { where, comment } of found) {
    for (const key of ['show', 'revision', 'title'] as const) {
      if (comment[key] === expected[key]) continue;
      const what = message`its comment says ${key} "${comment[key]}", but ${place} says "${expected[key]}"`;
      throw new InputError(what, where, REMEDY);
    }
  }
  for (const { where, comment, listedFor } of found) {
    if (listedFor === null || comment.drone === listedFor) continue;
    throw new InputError(message`it was written for drone ${comment.drone}, not for drone ${listedFor}`, where, REMEDY);
  }
  refuseTwins(found);
}

function refuseTwins(found: readonly FoundComment[]): void {
  const fileOf = new Map<string, string>();
  for (const { where, comment } of found) {
    const other = fileOf.get(comment.drone);
    if (other !== undefined) {
      throw new InputError(message`it was written for drone ${comment.drone}, and so was ${other}`, where, REMEDY);
    }
    fileOf.set(comment.drone, where);
  }
}
