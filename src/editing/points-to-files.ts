import type { LeafRecipe, Show, ShowEdit } from '../show';
import { fileBeside } from './dropped-file';
import type { ShowAssets, ShowValue } from './show-document';

/** A list of so few points is read by people and costs nothing. */
const MOST_IN_SHOW = 50;

export interface PointsMoved {
  readonly edits: readonly ShowEdit[];
  readonly files: ShowAssets;
  /** Lists that were moved. */
  readonly count: number;
}

/**
 * Takes long lists of points out of the show into CSV files beside it, where the worker gets them once and not with each edit
 * (11,000 points in the show cost an edit 18 to 40 ms). The formations have the same points, to the last bit.
 */
export function pointsToFiles({ show, assets }: ShowValue): PointsMoved {
  const edits: ShowEdit[] = [];
  const files = new Map<string, Uint8Array>();
  const lists = [...longLists(show)];
  for (const { title, at, recipe } of lists) {
    const bytes = new TextEncoder().encode(csvOf(recipe.pointsM!));
    const beside = fileBeside(new Map([...assets, ...files]), `${title}.csv`, bytes);
    for (const [path, file] of beside.files) files.set(path, file);
    const { pointsM: _moved, ...rest } = recipe;
    edits.push({ kind: 'set', at, value: { ...rest, file: beside.path } });
  }
  return { edits, files, count: lists.length };
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
