import type { FlatPath } from '../../core/geometry';
import type { RecipeOf } from '../context';

type ShapeRecipe = RecipeOf<'shape'>;

/** A flat shape about two units across: its areas, and the lines that are lit as lines whatever becomes of the areas. */
export interface FlatShape {
  readonly areas: readonly FlatPath[];
  readonly lines: readonly FlatPath[];
}

type Place = readonly [x: number, y: number];

const TURN = 2 * Math.PI;
/** Straight pieces of a whole round. */
const ROUND = 144;
/** Thickness of a filled ring over its radius. */
const RING_THICKNESS = 0.36;
/** The inner corners of a star over its tips, for five; slimmer rays for more. */
const STAR_INNER = 0.45;

/** The shape that a recipe names. */
export function flatShape(recipe: ShapeRecipe): FlatShape {
  const { shape, mode, corners, turns } = recipe;
  switch (shape) {
    case 'ring':
      return area(circle(1), ...(mode === 'outline' ? [] : [circle(1 - RING_THICKNESS)]));
    case 'disc':
      return area(circle(1));
    case 'heart':
      return area(closed(heart()));
    case 'star':
      return area(closed(starCorners(corners)));
    case 'polygon':
      return area(closed(around(corners, (k) => polar(1, turnOf(corners) + k / corners))));
    case 'arrow':
      return area(closed(mirrored(ARROW)));
    case 'flag':
      return { areas: [closed(flagCloth())], lines: [open(FLAG_POLE)] };
    case 'shield':
      return area(closed(mirrored(shieldHalf())));
    case 'tree':
      return area(closed(mirrored(TREE)));
    case 'wave':
      return area(closed(band((t) => [2 * t - 1, 0.22 * Math.sin(2 * TURN * t)], 0.24)));
    case 'spiral':
      return { areas: [], lines: [open(samples(Math.ceil(ROUND * turns), spiral(turns)))] };
  }
}

function area(...areas: FlatPath[]): FlatShape {
  return { areas, lines: [] };
}

function closed(places: readonly Place[]): FlatPath {
  return { xy: Float64Array.from(places.flat()), closed: true };
}

function open(places: readonly Place[]): FlatPath {
  return { xy: Float64Array.from(places.flat()), closed: false };
}

function around(count: number, place: (index: number) => Place): Place[] {
  return Array.from({ length: count }, (_, index) => place(index));
}

/** Clockwise from the top, in turns. */
function polar(radius: number, turn: number): Place {
  return [radius * Math.sin(TURN * turn), radius * Math.cos(TURN * turn)];
}

function circle(radius: number): FlatPath {
  return closed(around(ROUND, (k) => polar(radius, k / ROUND)));
}

/** A corner stands on top, but a square stands on a side. */
function turnOf(corners: number): number {
  return corners % 2 === 0 ? 0.5 / corners : 0;
}

function starCorners(tips: number): Place[] {
  const inner = tips <= 5 ? STAR_INNER : Math.min(0.72, STAR_INNER + 0.03 * (tips - 5));
  return around(2 * tips, (k) => polar(k % 2 === 0 ? 1 : inner, k / (2 * tips)));
}

/** The rounded heart of a sixteenth power of a sine, slightly taller than wide at its notch. */
function heart(): Place[] {
  return around(ROUND, (k) => {
    const t = (TURN * k) / ROUND;
    const y = 13 * Math.cos(t) - 5 * Math.cos(2 * t) - 2 * Math.cos(3 * t) - Math.cos(4 * t);
    return [Math.sin(t) ** 3, y / 16];
  });
}

/** Right halves, from the axis at the top to the axis at the bottom. */
const ARROW: readonly Place[] = [
  [0, 1],
  [0.85, 0.1],
  [0.34, 0.1],
  [0.34, -1],
  [0, -1],
];

const TREE: readonly Place[] = [
  [0, 1.5],
  [0.5, 0.75],
  [0.26, 0.75],
  [0.76, 0],
  [0.44, 0],
  [1, -0.85],
  [0.2, -0.85],
  [0.2, -1.35],
  [0, -1.35],
];

function shieldHalf(): Place[] {
  const side = around(25, (k): Place => {
    const t = k / 24;
    return [1 - t ** 2.6, -0.15 - 1.15 * t];
  });
  return [[0, 0.98], [0.5, 0.88], [1, 0.98], ...side];
}

function mirrored(half: readonly Place[]): Place[] {
  const left = half.filter(([x]) => x > 0).map(([x, y]): Place => [-x, y]);
  return [...half, ...left.reverse()];
}

const FLAG_POLE: readonly Place[] = [
  [-1, 0.72],
  [-1, -1.1],
];

function flagCloth(): Place[] {
  return band((t) => [-0.86 + 1.86 * t, 0.14 + 0.11 * Math.sin(TURN * (t - 0.05))], 0.46);
}

function samples(pieces: number, at: (t: number) => Place): Place[] {
  return around(pieces + 1, (k) => at(k / pieces));
}

/** Even turns from near the middle outwards, with its end at the top. */
function spiral(turns: number): (t: number) => Place {
  return (t) => polar(0.06 + 0.94 * t, turns * (t - 1));
}

/** The strip above and below a line that runs across. */
function band(at: (t: number) => Place, half: number): Place[] {
  const edge = (side: number) =>
    samples(ROUND / 2, (t) => {
      const [x, y] = at(t);
      return [x, y + side * half];
    });
  return [...edge(1), ...edge(-1).reverse()];
}
