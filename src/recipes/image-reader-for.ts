import { loadImageReader, type ReadImageFile } from '../drawing';
import { type Recipe, sourcesOf } from '../show';

/**
 * Loads what reads the pictures of pixels that the recipes show; null when none does. @param files by the path that
 * recipes name them by: only decoders of their kinds are loaded.
 */
export async function imageReaderFor(
  recipes: readonly Recipe[],
  files: ReadonlyMap<string, Uint8Array>,
): Promise<ReadImageFile | null> {
  const named = recipes.flatMap(sourcesOf).flatMap((leaf) => (leaf.kind === 'image' ? [leaf.file] : []));
  return named.length === 0 ? null : loadImageReader(named.flatMap((name) => files.get(name) ?? []));
}
