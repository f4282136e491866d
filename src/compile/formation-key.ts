import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { FormationInputs } from '../show';

/** Set by the build to a hash of all that lays points out; elsewhere the program is what its source is. */
declare const TULPAR_LAYOUT: string | undefined;

const LAYOUT = typeof TULPAR_LAYOUT === 'string' ? TULPAR_LAYOUT : 'source';

/**
 * SHA-256 of all that a formation's points are made from: its recipe, files, number and spacing, and the program that lays
 * them out. Same key, same points. @param layout the program, by a hash of its source.
 */
export function formationKey({ recipe, count, spacingM, files }: FormationInputs, layout: string = LAYOUT): string {
  const text = new TextEncoder();
  const hash = sha256.create();
  hash.update(text.encode(`tulpar formation ${layout}\n${JSON.stringify([recipe, count, spacingM])}`));
  for (const path of [...files.keys()].sort()) {
    const bytes = files.get(path)!;
    hash.update(text.encode(`\n${path} ${bytes.length}\n`));
    hash.update(bytes);
  }
  return bytesToHex(hash.digest());
}
