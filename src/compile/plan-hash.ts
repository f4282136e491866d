import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Show } from '../show';
import { canonicalJson } from './canonical-json';

/** Raised whenever the same show would be planned differently, or its hash is taken of another text. */
const PLANNER_VERSION = 12;

/** Bytes of a file that are hashed in a step. */
const BYTES_AT_ONCE = 1_000_000;

/** Pieces of text are gathered up to this many characters before they are hashed. */
const CHARACTERS_AT_ONCE = 100_000;

/**
 * SHA-256 of all that a plan is made from: the show, its assets and the planner's version. Same hash, same plan; and the
 * same show has the same hash however its file is written: it is taken of the value that was read, defaults filled in,
 * its keys in order.
 */
export function* planHash(show: Show, assets: ReadonlyMap<string, Uint8Array>): Generator<void, string> {
  const hash = sha256.create();
  const text = new TextEncoder();
  yield* hashShow(show, (piece) => hash.update(text.encode(piece)));
  for (const path of [...assets.keys()].sort()) {
    const bytes = assets.get(path)!;
    hash.update(text.encode(`\n${path} ${bytes.length}\n`));
    for (let from = 0; from < bytes.length; from += BYTES_AT_ONCE) {
      yield;
      hash.update(bytes.subarray(from, from + BYTES_AT_ONCE));
    }
  }
  return bytesToHex(hash.digest());
}

/** All of a show but the line that tells editors where its schema is, and what people remarked. */
function* hashShow(
  { $schema: _, notes: _notes, ...show }: Show,
  update: (text: string) => void,
): Generator<void, void> {
  let gathered = `tulpar plan ${PLANNER_VERSION}\n`;
  const gather = (piece: string) => {
    gathered += piece;
  };
  for (const _step of canonicalJson(show, gather)) {
    if (gathered.length < CHARACTERS_AT_ONCE) continue;
    update(gathered);
    gathered = '';
    yield;
  }
  update(gathered);
}
