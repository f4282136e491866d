import type { DocumentPath } from './file/document-path';
import { printPath } from './file/document-path';
import type { LeafRecipe, Recipe, Show } from './schema';

/** A file that a show refers to. */
export interface ShowAsset {
  /** As the recipes ask for it: beside show.json, or `studio/...` for what ships with the program. */
  readonly path: string;
  readonly from: 'show' | 'studio';
  /** Where the show refers to it first, as a path in the file. */
  readonly referredAt: string;
}

/** Path of the bold font of the studio among a show's assets. */
export const BOLD_FONT_PATH = 'studio/fonts/bold.ttf';

/** Files that ship with the program: no show brings them along. */
export const STUDIO_FILES: ReadonlySet<string> = new Set([BOLD_FONT_PATH]);

/** All files that a show refers to, each once, in the order of the file. */
export function listAssets(show: Show): ShowAsset[] {
  const assets = new Map<string, ShowAsset>();
  for (const [path, at] of references(show)) {
    const from = STUDIO_FILES.has(path) ? 'studio' : 'show';
    if (!assets.has(path)) assets.set(path, { path, from, referredAt: printPath(at) });
  }
  return [...assets.values()];
}

/** The files that a recipe names. */
export function filesOfRecipe(recipe: Recipe): string[] {
  return [...ofRecipe(recipe, [])].map(([path]) => path);
}

function* references(show: Show): Iterable<[string, DocumentPath]> {
  for (const [name, { recipe }] of Object.entries(show.formations))
    yield* ofRecipe(recipe, ['formations', name, 'recipe']);
  if (show.music) yield [show.music.file, ['music', 'file']];
}

function* ofRecipe(recipe: Recipe, at: DocumentPath): Iterable<[string, DocumentPath]> {
  if (recipe.kind !== 'group') return yield* ofLeaf(recipe, at);
  for (const [index, member] of recipe.members.entries())
    yield* ofLeaf(member.recipe, [...at, 'members', index, 'recipe']);
}

function* ofLeaf(recipe: LeafRecipe, at: DocumentPath): Iterable<[string, DocumentPath]> {
  if (recipe.kind === 'combine') {
    yield* ofLeaf(recipe.first.recipe, [...at, 'first', 'recipe']);
    yield* ofLeaf(recipe.second.recipe, [...at, 'second', 'recipe']);
  }
  if (recipe.kind === 'drawing' || recipe.kind === 'image' || recipe.kind === 'mesh')
    yield [recipe.file, [...at, 'file']];
  if (recipe.kind === 'points' && recipe.file !== undefined) yield [recipe.file, [...at, 'file']];
  if (recipe.kind === 'text' && recipe.style !== 'stroke') {
    yield [recipe.font === 'bold' ? BOLD_FONT_PATH : recipe.font, [...at, 'font']];
  }
}
