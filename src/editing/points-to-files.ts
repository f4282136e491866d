import { applyEdits, type LeafRecipe, type Show, type ShowEdit } from '../show';
import { fileBeside } from './dropped-file';
import type { ShowValue } from './show-document';

/** A list of so few points is read by people and costs nothing. */
const MOST_IN_SHOW = 50;

/**
 * A show with its long lists of points in CSV files beside it, where the worker gets them once and not with each edit (11,000
 * points in the show cost an edit 18 to 40 ms). The formations have the same points, to the last bit. A show without such
 * lists is given back as it is.
 */
export function withListsInFiles(value: ShowValue): ShowValue {
  const edits: ShowEdit[] = [];
  const assets = new Map(value.assets);
  for (const { title, at, recipe } of longLists(value.show)) {
    const bytes = new TextEncoder().encode(csvOf(recipe.pointsM!));
    const { path, files } = fileBeside(assets, `${title}.csv`, bytes);
    for (const [added, file] of files) assets.set(added, file);
    const { pointsM: _moved, ...rest } = recipe;
    edits.push({ kind: 'set', at, value: { ...rest, file: path } });
  }
  return edits.length === 0 ? value : { show: applyEdits(value.show, edits), assets };
}

type PointsRecipe = Extract<LeafRecipe, { kind: 'points' }>;

interface LongList {
  readonly title: string;
  readonly at: readonly (string | number)[];
  readonly recipe: PointsRecipe;
}

function* longLists(show: Show): Generator<LongList> {
  for (const [id, { recipe }] of Object.entries(show.formations)) {
    const at = ['formations', id, 'recipe'];
    if (recipe.kind !== 'group') {
      if (isLong(recipe)) yield { title: id, at, recipe };
      continue;
    }
    for (const [index, { recipe: leaf }] of recipe.members.entries())
      if (isLong(leaf)) yield { title: `${id}-${index + 1}`, at: [...at, 'members', index, 'recipe'], recipe: leaf };
  }
}

function isLong(recipe: LeafRecipe): recipe is PointsRecipe {
  return recipe.kind === 'points' && (recipe.pointsM?.length ?? 0) > MOST_IN_SHOW;
}

/** Numbers as the show file has them, so that the points read from them are the same. */
function csvOf(points: readonly (readonly [number, number, number])[]): string {
  const rows = points.map((point, index) => [index + 1, ...point].join(','));
  return ['Name,x_m,y_m,z_m', ...rows, ''].join('\n');
}
