import { SpaceCurve } from '../../core/geometry';
import type { RecipeOf } from '../context';

type SolidRecipe = RecipeOf<'solid'>;

/** A solid as rows of points over its surface, two units wide. */
export interface SolidForm {
  readonly rowsOf: (rows: number) => readonly SpaceCurve[];
  /** Length across the rows over the square root of the area. */
  readonly acrossShare: number;
}

type Point = readonly [x: number, y: number, z: number];
type Ring = readonly [radius: number, height: number];

const TURN = 2 * Math.PI;
const ROUND = 144;
/** The tube of a torus over its middle line, which is what is left of one unit. */
const TUBE = 0.3;

/** The surface of a solid in rows. A helix has none: it is a line. */
export function solidForm({ solid, aspect }: SolidRecipe): SolidForm {
  switch (solid) {
    case 'sphere':
      return turned((t) => [Math.sin(0.5 * TURN * t), -Math.cos(0.5 * TURN * t)], 0.5 * TURN, 2 * TURN);
    case 'dome':
      return turned((t) => [Math.cos(0.25 * TURN * t), Math.sin(0.25 * TURN * t)], 0.25 * TURN, TURN);
    case 'cylinder':
      return turned((t) => [1, 2 * aspect * t], 2 * aspect, 2 * TURN * aspect);
    case 'cone': {
      const slant = Math.hypot(1, 2 * aspect);
      return turned((t) => [1 - t, 2 * aspect * t], slant, 0.5 * TURN * slant);
    }
    case 'torus':
      return torus();
    default:
      return box(aspect);
  }
}

/** Rings about the vertical along a profile from 0 to 1. */
function turned(profile: (t: number) => Ring, across: number, area: number): SolidForm {
  return {
    rowsOf: (rows) => evenly(rows).map((t) => ring(profile(t))),
    acrossShare: across / Math.sqrt(area),
  };
}

function evenly(rows: number): number[] {
  return rows === 1 ? [0.5] : Array.from({ length: rows }, (_, k) => k / (rows - 1));
}

function closedCurve(places: (turn: number) => Point, pieces = ROUND): SpaceCurve {
  return new SpaceCurve(Float64Array.from(Array.from({ length: pieces }, (_, k) => places(k / pieces)).flat()), true);
}

/** A level ring that starts in front, on the plane x = 0. */
function ring([radius, height]: Ring): SpaceCurve {
  return closedCurve((turn) => [radius * Math.sin(TURN * turn), -radius * Math.cos(TURN * turn), height]);
}

/** Rings about the tube's middle line, from the outermost round; it faces the audience. */
function torus(): SolidForm {
  const [middle, tube] = [1 - TUBE, TUBE];
  const rowAt = (share: number) => {
    const radius = middle + tube * Math.cos(TURN * share);
    const depth = tube * Math.sin(TURN * share);
    return closedCurve((turn) => [radius * Math.sin(TURN * turn), depth, radius * Math.cos(TURN * turn)]);
  };
  return {
    rowsOf: (rows) => Array.from({ length: rows }, (_, k) => rowAt(k / rows)),
    acrossShare: (TURN * tube) / Math.sqrt(TURN * middle * TURN * tube),
  };
}

/** A box stands with an edge to the audience: seen straight on it would be a square. */
const BOX_CORNERS: readonly (readonly [number, number])[] = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
];

/** Square rings one above the other: the four walls of a box. */
function box(aspect: number): SolidForm {
  const height = Math.SQRT2 * aspect;
  const rowAt = (z: number) => new SpaceCurve(Float64Array.from(BOX_CORNERS.flatMap(([x, y]) => [x, y, z])), true);
  return {
    rowsOf: (rows) => evenly(rows).map((t) => rowAt(height * t)),
    acrossShare: height / Math.sqrt(4 * Math.SQRT2 * height),
  };
}

/** The edges of a solid, or its lines where it has no edges: two units wide. */
export function solidEdges({ solid, aspect, turns }: SolidRecipe): SpaceCurve[] {
  const height = 2 * aspect;
  switch (solid) {
    case 'sphere':
      return [ring([1, 0]), ...[-0.5, 0.5].map((z) => ring([Math.sqrt(1 - z * z), z])), ...meridians(1)];
    case 'dome':
      return [ring([1, 0]), ring([Math.sqrt(0.75), 0.5]), ...meridians(0.5)];
    case 'cube':
      return boxEdges(Math.SQRT2 * aspect);
    case 'cylinder':
      return [ring([1, 0]), ring([1, height]), ...quarters.map(([x, y]) => line([x, y, 0], [x, y, height]))];
    case 'cone':
      return [ring([1, 0]), ...quarters.map(([x, y]) => line([x, y, 0], [0, 0, height]))];
    case 'torus':
      return [closedCurve(facing(1)), closedCurve(facing(1 - 2 * TUBE)), ...tubes()];
    case 'helix':
      return [helix(turns, height)];
  }
}

/** Between the front and the sides, so that none hides another. */
const quarters: readonly (readonly [number, number])[] = [
  [-Math.SQRT1_2, -Math.SQRT1_2],
  [Math.SQRT1_2, -Math.SQRT1_2],
  [Math.SQRT1_2, Math.SQRT1_2],
  [-Math.SQRT1_2, Math.SQRT1_2],
];

function line(from: Point, to: Point): SpaceCurve {
  return new SpaceCurve(Float64Array.from([...from, ...to]), false);
}

/** Four half circles from the top down: of half a turn to the other pole, of a quarter to the equator. */
function meridians(part: number): SpaceCurve[] {
  return quarters.map(([x, y]) => {
    const places = Array.from({ length: ROUND / 2 + 1 }, (_, k): Point => {
      const angle = (part * 0.5 * TURN * k) / (ROUND / 2);
      return [x * Math.sin(angle), y * Math.sin(angle), Math.cos(angle)];
    });
    return new SpaceCurve(Float64Array.from(places.flat()), false);
  });
}

function facing(radius: number): (turn: number) => Point {
  return (turn) => [radius * Math.sin(TURN * turn), 0, radius * Math.cos(TURN * turn)];
}

/** Rings round the tube, every eighth of the way. */
function tubes(): SpaceCurve[] {
  return Array.from({ length: 8 }, (_, k) => {
    const [sin, cos] = [Math.sin((TURN * (k + 0.5)) / 8), Math.cos((TURN * (k + 0.5)) / 8)];
    return closedCurve((turn) => {
      const radius = 1 - TUBE + TUBE * Math.cos(TURN * turn);
      return [radius * sin, TUBE * Math.sin(TURN * turn), radius * cos];
    }, ROUND / 4);
  });
}

function boxEdges(height: number): SpaceCurve[] {
  return BOX_CORNERS.flatMap(([x, y], k) => {
    const [nextX, nextY] = BOX_CORNERS[(k + 1) % 4]!;
    const levels = [0, height].map((z) => line([x, y, z], [nextX, nextY, z]));
    return [...levels, line([x, y, 0], [x, y, height])];
  });
}

function helix(turns: number, height: number): SpaceCurve {
  const pieces = Math.ceil(ROUND * turns);
  const places = Array.from({ length: pieces + 1 }, (_, k): Point => {
    const turn = (turns * k) / pieces;
    return [Math.sin(TURN * turn), -Math.cos(TURN * turn), (height * k) / pieces];
  });
  return new SpaceCurve(Float64Array.from(places.flat()), false);
}
