import type { EditPath, Recipe, ShowEdit } from '../../show';

/** How a part is lit, as the recipe of its formation says it. */
interface PartSetting {
  readonly mode: string;
  readonly density: number;
  readonly depthM?: number;
  readonly brightness?: number | undefined;
}

/** Where a recipe says how its parts are lit. */
interface PartSettings {
  readonly key: 'layers' | 'parts';
  /** What a part is called by. */
  readonly by: 'id' | 'colour';
  /** Undefined where the recipe has no such list. */
  readonly items: readonly (PartSetting & { readonly name: string })[] | undefined;
}

/** Parts of a formation that are left out. @param found those that its points were made without, of a picture. */
export function leftOutOf(recipe: Recipe, found: readonly string[] = []): string[] {
  const skipped = (settingsOf(recipe)?.items ?? []).filter(({ mode }) => mode === 'skip').map(({ name }) => name);
  return recipe.kind === 'image' ? [...found] : skipped;
}

/** @param leftOut see `leftOutOf`. */
export function isPartLit(recipe: Recipe, part: string, leftOut: readonly string[]): boolean {
  const mode = partSetting(recipe, part)?.mode;
  if (mode === 'skip' || mode === 'light') return mode === 'light';
  return recipe.kind === 'drawing' || !leftOut.includes(part);
}

/** Edits that leave a part out, or light it again. @param path of the recipe. @param leftOut see `leftOutOf`. */
export function switchPart(recipe: Recipe, path: EditPath, part: string, leftOut: readonly string[]): ShowEdit[] {
  const mode = partSetting(recipe, part)?.mode ?? 'auto';
  const isLit = isPartLit(recipe, part, leftOut);
  // a background that was lit is one again without a word; one that is found needs it
  if (isLit) return partEdits(recipe, path, part, { mode: mode === 'light' ? 'auto' : 'skip' });
  return partEdits(recipe, path, part, { mode: mode === 'skip' || recipe.kind === 'drawing' ? 'auto' : 'light' });
}

/**
 * Edits that change how a part of a drawing or picture is lit: its setting is made where there is none, and goes where it
 * says nothing more; none for other recipes.
 */
export function partEdits(
  recipe: Recipe,
  path: EditPath,
  part: string,
  change: { readonly mode?: string; readonly density?: number },
): ShowEdit[] {
  const settings = settingsOf(recipe);
  if (!settings) return [];
  const { key, by, items } = settings;
  const at = [...path, key];
  const index = items?.findIndex(({ name }) => name === part) ?? -1;
  const item = { [by]: part, ...change };
  if (!items) return [{ kind: 'set', at, value: [item] }];
  if (index < 0) return [{ kind: 'insert', at, item }];
  if (!isPlain({ ...items[index]!, ...change }))
    return Object.entries(change).map(([name, value]) => ({ kind: 'set', at: [...at, index, name], value }));
  const isOnly = key === 'parts' && items.length === 1;
  return [{ kind: 'remove', at: isOnly ? at : [...at, index] }];
}

/** How a part is lit; undefined where its recipe does not speak of it. */
export function partSetting(recipe: Recipe, part: string): PartSetting | undefined {
  return settingsOf(recipe)?.items?.find(({ name }) => name === part);
}

function settingsOf(recipe: Recipe): PartSettings | null {
  if (recipe.kind === 'drawing')
    return { key: 'layers', by: 'id', items: recipe.layers.map((layer) => ({ ...layer, name: layer.id })) };
  if (recipe.kind !== 'image') return null;
  return { key: 'parts', by: 'colour', items: recipe.parts?.map((part) => ({ ...part, name: part.colour })) };
}

function isPlain({ mode, density, depthM = 0, brightness }: PartSetting): boolean {
  return mode === 'auto' && density === 1 && depthM === 0 && brightness === undefined;
}
