import type { EditPath, Recipe, ShowEdit } from '../../../show';

type Drawing = Extract<Recipe, { kind: 'drawing' }>;
type Layer = Drawing['layers'][number];

/** Edits that change how a part of a drawing is lit: its layer is made where there is none, and goes where it says nothing more. */
export function layerEdits(
  recipe: Drawing,
  path: EditPath,
  part: string,
  change: Partial<Pick<Layer, 'mode' | 'density'>>,
): ShowEdit[] {
  const at = [...path, 'layers'];
  const index = recipe.layers.findIndex(({ id }) => id === part);
  if (index < 0) return [{ kind: 'insert', at, item: { id: part, ...change } }];
  const layer = { ...recipe.layers[index]!, ...change };
  const isPlain = layer.mode === 'auto' && layer.density === 1 && layer.depthM === 0 && layer.brightness === undefined;
  if (isPlain) return [{ kind: 'remove', at: [...at, index] }];
  return Object.entries(change).map(([key, value]) => ({ kind: 'set', at: [...at, index, key], value }));
}

export function layerOf(recipe: Recipe, part: string): Layer | undefined {
  return recipe.kind === 'drawing' ? recipe.layers.find(({ id }) => id === part) : undefined;
}

/** Parts of a drawing that are left out, by the layers that say so. */
export function leftOutOf(recipe: Recipe): string[] {
  return recipe.kind === 'drawing' ? recipe.layers.filter(({ mode }) => mode === 'skip').map(({ id }) => id) : [];
}
