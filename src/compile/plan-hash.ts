import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { printShowInSteps, type Show } from '../show';

/** Raised whenever the same show would be planned differently. */
const PLANNER_VERSION = 4;

/** Bytes of a file that are hashed in a step. */
const BYTES_AT_ONCE = 1_000_000;

/** SHA-256 of all that a plan is made from: the show, its assets and the planner's version. Same hash, same plan. */
export function* planHash(show: Show, assets: ReadonlyMap<string, Uint8Array>): Generator<void, string> {
  const printed = yield* printShowInSteps(show);
  yield;
  const hash = sha256.create();
  const text = new TextEncoder();
  hash.update(text.encode(`tulpar plan ${PLANNER_VERSION}\n${printed}`));
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
