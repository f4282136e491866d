import type { Recipe } from '../show';
import { freeFilePath } from './scene-access';
import type { ShowAssets } from './show-document';

/** @returns the files that the show does not have yet, and what each path that comes is called here. */
export function filesToAdd(assets: ShowAssets, brought: ShowAssets) {
  const files = new Map<string, Uint8Array>();
  const paths = new Map<string, string>();
  const has = (path: string) => assets.has(path) || files.has(path);
  for (const [path, bytes] of brought) {
    const here = placeFor(assets, files, path, bytes) ?? freeFilePath({ has }, stemOf(path), endingOf(path));
    paths.set(path, here);
    if (!assets.has(here)) files.set(here, bytes);
  }
  return { files, paths };
}

/** The path that a file may keep; null where another file has it. */
function placeFor(assets: ShowAssets, files: ShowAssets, path: string, bytes: Uint8Array): string | null {
  const there = assets.get(path) ?? files.get(path);
  return !there || isSameFile(there, bytes) ? path : null;
}

export function isSameFile(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && a.every((byte, index) => byte === b[index]));
}

/** A recipe with its files by other names. */
export function withPaths(recipe: Recipe, paths: ReadonlyMap<string, string>): Recipe {
  const renamed = (path: string) => paths.get(path) ?? path;
  switch (recipe.kind) {
    case 'group':
      return {
        ...recipe,
        members: recipe.members.map((member) => ({
          ...member,
          recipe: withPaths(member.recipe, paths) as typeof member.recipe,
        })),
      };
    case 'combine': {
      const within = (source: typeof recipe.first) => ({
        ...source,
        recipe: withPaths(source.recipe, paths) as typeof source.recipe,
      });
      return { ...recipe, first: within(recipe.first), second: within(recipe.second) };
    }
    case 'drawing':
    case 'image':
    case 'mesh':
      return { ...recipe, file: renamed(recipe.file) };
    case 'points':
      return recipe.file === undefined ? recipe : { ...recipe, file: renamed(recipe.file) };
    case 'text':
      return { ...recipe, font: renamed(recipe.font) };
    default:
      return recipe;
  }
}

function stemOf(path: string): string {
  const name = path.split('/').at(-1)!;
  return name.slice(0, name.length - endingOf(path).length - 1);
}

function endingOf(path: string): string {
  return path.split('.').at(-1)!;
}
