import { type Placement, roundTo } from '../core';
import { type EditPath, type Figure, mainStoryboard, type Recipe, type Show, type ShowEdit } from '../show';
import { removeFigures } from './figure-edits';
import { allScenesOf, freeFormationKey, scenesPath } from './scene-access';
import { axesOf, movedPlacement } from './turned-placement';

/** How wide and high the lights of a figure stand, before its placement scales them. Metres. */
export interface FigureSize {
  readonly widthM: number;
  readonly heightM: number;
}

interface Combined {
  readonly edits: readonly ShowEdit[];
  /** Whether letters of single strokes become letters of the studio's font, whose file the show then needs. */
  readonly needsFont: boolean;
}

/**
 * Makes one figure of two, which stand to each other as they do in the sky: the first keeps its place, movement and light,
 * and takes the drones of both. What either has is kept; in what other way they are combined is a field of it.
 * @param ids the first and the second, of formations that have an inside. @param sizes of them.
 */
export function combineFigures(
  show: Show,
  scene: number,
  ids: readonly [string, string],
  sizes: readonly [FigureSize, FigureSize],
): Combined {
  const { id, figures } = mainStoryboard(show).scenes[scene]!;
  const [first, second] = ids.map((one) => figures.find((figure) => figure.id === one)!) as [Figure, Figure];
  const offset = offsetBetween(first.placement, second.placement);
  const sources = [sourceOf(show, first, sizes[0], [0, 0]), sourceOf(show, second, sizes[1], offset)] as const;
  const key = freeFormationKey(Object.keys(show.formations), `${first.formation}-${second.formation}`);
  const title = `${titleOf(show, first)} + ${titleOf(show, second)}`.slice(0, 80);
  const recipe = { kind: 'combine', how: 'union', first: sources[0], second: sources[1] };
  const at = [...scenesPath(show), id, 'figures', first.id];
  const placement = { ...movedTo(first.placement, middleOf(first, second, offset, sizes)), scale: 1 };
  const set = (name: string, value: unknown): ShowEdit => ({ kind: 'set', at: [...at, name], value });
  const edits: ShowEdit[] = [
    { kind: 'insert', at: ['formations'], key, item: { title, recipe } },
    set('formation', key),
    set('placement', placement),
    ...drones(first, second, at),
    ...removeFigures(show, scene, [second.id]),
    ...unused(show, first, second),
  ];
  return { edits, needsFont: [first, second].some((figure) => isStroke(show.formations[figure.formation]!.recipe)) };
}

function titleOf({ formations }: Show, { name, formation }: Figure): string {
  return name ?? formations[formation]!.title ?? formation;
}

const isStroke = (recipe: Recipe) => recipe.kind === 'text' && recipe.style === 'stroke';

function sourceOf(show: Show, { formation, placement }: Figure, { widthM }: FigureSize, offsetM: readonly number[]) {
  const { recipe } = show.formations[formation]!;
  const filled = isStroke(recipe) ? { ...recipe, style: 'fill' } : recipe;
  const { widthM: _width, points: _points, ...form } = { widthM: 0, points: 0, ...filled };
  return { recipe: form, sizeM: rounded(Math.max(widthM * placement.scale, 0.1)), offsetM: offsetM.map(rounded) };
}

/** Where the second stands from the first, along the width and the height of the first. */
function offsetBetween(first: Placement, second: Placement): [number, number] {
  const [width, , height] = axesOf(first);
  const away = second.positionM.map((metres, k) => metres - first.positionM[k]!);
  const along = (axis: readonly number[]) => axis.reduce((sum, value, k) => sum + value * away[k]!, 0);
  return [along(width), along(height)];
}

/** The middle of both, as the picture of the two will have it. */
function middleOf(
  first: Figure,
  second: Figure,
  offset: readonly number[],
  [a, b]: readonly [FigureSize, FigureSize],
): [number, number] {
  const middle = (at: number, sizeA: number, sizeB: number) =>
    (Math.min(-sizeA / 2, at - sizeB / 2) + Math.max(sizeA / 2, at + sizeB / 2)) / 2;
  const [p, q] = [first.placement.scale, second.placement.scale];
  return [middle(offset[0]!, p * a.widthM, q * b.widthM), middle(offset[1]!, p * a.heightM, q * b.heightM)];
}

function movedTo(placement: Placement, [right, up]: readonly [number, number]): Placement {
  const [width, , height] = axesOf(placement);
  return movedPlacement(
    placement,
    [0, 1, 2].map((k) => right * width[k]! + up * height[k]!) as [number, number, number],
  );
}

/** The drones of both: numbers where both have them, else shares. */
function drones(first: Figure, second: Figure, at: EditPath): ShowEdit[] {
  const set = (name: string, value: number): ShowEdit => ({ kind: 'set', at: [...at, name], value });
  if (first.points !== undefined && second.points !== undefined) return [set('points', first.points + second.points)];
  const share = set('share', first.share + second.share);
  return first.points === undefined ? [share] : [{ kind: 'remove', at: [...at, 'points'] }, share];
}

/** The formation of the first, where nothing else shows it. */
function unused(show: Show, first: Figure, second: Figure): ShowEdit[] {
  const all = allScenesOf(show).flatMap(({ figures }) => figures);
  const others = all.filter((figure) => figure !== first && figure !== second);
  const isShown = others.some(({ formation }) => formation === first.formation);
  return isShown ? [] : [{ kind: 'remove', at: ['formations', first.formation] }];
}

/** To the centimetre. */
const rounded = (metres: number): number => roundTo(metres, 100);
