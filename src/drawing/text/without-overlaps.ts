import type { FlatPath } from '../../core/geometry';

type Place = readonly [x: number, y: number];
type Side = readonly [from: Place, to: Place];

/** How far beside a side it is looked whether there is ink, in the unit of the paths, and what is taken for one place. */
const BESIDE = 0.05;
const SAME_PLACE = 1e-6;

/**
 * The borders of what closed paths fill by the nonzero rule: what runs within is left out, as where the strokes of a letter
 * are drawn over each other. Sides are cut where they cross, those with ink on one side only are kept and joined again.
 * Paths that do not cross each other come back as they are.
 */
export function withoutOverlaps(paths: readonly FlatPath[]): readonly FlatPath[] {
  const sides = paths.flatMap(sidesOf);
  const cut = sides.map((side) => cutsOf(side, sides));
  if (cut.every((places) => places.length === 2)) return paths;
  const pieces = cut.flatMap((places) => places.slice(1).map((to, k): Side => [places[k]!, to]));
  const chains = chained(pieces.filter((piece) => isBorder(piece, sides)));
  return chains.length === 0 ? paths : chains;
}

function sidesOf({ xy }: FlatPath): Side[] {
  const corners = Array.from({ length: xy.length / 2 }, (_, k): Place => [xy[2 * k]!, xy[2 * k + 1]!]);
  return corners
    .map((from, k): Side => [from, corners[(k + 1) % corners.length]!])
    .filter(([from, to]) => distance(from, to) > SAME_PLACE);
}

function distance([ax, ay]: Place, [bx, by]: Place): number {
  return Math.hypot(bx - ax, by - ay);
}

/** The ends of a side and where others cross it between them, in order. */
function cutsOf(side: Side, sides: readonly Side[]): Place[] {
  const [from, to] = side;
  const shares = sides
    .map((other) => crossingShare(side, other))
    .filter((share) => share !== undefined)
    .sort((a, b) => a - b);
  const between = shares.map(
    (share): Place => [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])],
  );
  const places = [from];
  for (const place of [...between, to]) if (distance(places.at(-1)!, place) > SAME_PLACE) places.push(place);
  return places;
}

/** Where another side crosses a side, as a share of its length; undefined where it does not, or at its very ends. */
function crossingShare([a, b]: Side, [c, d]: Side): number | undefined {
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const across = rx * sy - ry * sx;
  if (Math.abs(across) < 1e-12) return undefined;
  const share = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / across;
  const other = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / across;
  const isWithin = share > 1e-9 && share < 1 - 1e-9 && other > -1e-9 && other < 1 + 1e-9;
  return isWithin ? share : undefined;
}

function isBorder([from, to]: Side, sides: readonly Side[]): boolean {
  const length = distance(from, to);
  const off = Math.min(BESIDE, 0.1 * length) / length;
  const [x, y] = [0.5 * (from[0] + to[0]), 0.5 * (from[1] + to[1])];
  const [dx, dy] = [-off * (to[1] - from[1]), off * (to[0] - from[0])];
  return isInk([x + dx, y + dy], sides) !== isInk([x - dx, y - dy], sides);
}

/** Whether the sides wind about a place. */
function isInk([x, y]: Place, sides: readonly Side[]): boolean {
  let winding = 0;
  for (const [[ax, ay], [bx, by]] of sides) {
    if (ay > y === by > y) continue;
    if (x < ax + ((y - ay) / (by - ay)) * (bx - ax)) winding += by > ay ? 1 : -1;
  }
  return winding !== 0;
}

/** Pieces joined end to start into closed paths; what does not close is left out. */
function chained(pieces: readonly Side[]): FlatPath[] {
  const left = [...pieces];
  const paths: FlatPath[] = [];
  while (left.length > 0) {
    const [start, next] = left.shift()!;
    const corners = [start, next];
    for (let at = next; distance(at, start) > BESIDE; at = corners.at(-1)!) {
      const nearest = left.findIndex(([from]) => distance(from, at) < BESIDE);
      if (nearest < 0) break;
      corners.push(left.splice(nearest, 1)[0]![1]);
    }
    if (corners.length > 3 && distance(corners.at(-1)!, start) <= BESIDE) corners.pop();
    if (corners.length > 2) paths.push({ xy: Float64Array.from(corners.flat()), closed: true });
  }
  return paths;
}
