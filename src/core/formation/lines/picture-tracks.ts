import type { FlatPath } from '../../geometry/flat-path';
import { SpaceCurve } from '../../geometry/space-curve';
import { traceContours } from '../../geometry/trace-contours';
import type { MeasuredPicture } from '../picture/measure-picture';
import { areLinesMirrored } from '../picture/mirror';
import { AreaProbe, clearanceOfLine, coversOf, itemAt, LineProbe, type PaintedArea } from '../picture/paint-fields';
import type { LineItem } from '../picture/picture';
import type { Track } from '../tracks/track';
import { sharpenCorners } from './corners';
import { thinStrips } from './thin-strips';

/** The rows of lights that an area calls for: its border, and those that follow it within. */
export function* areaTracks(
  picture: MeasuredPicture,
  area: PaintedArea,
  mirrored: boolean,
  pitch: number,
  cornerRad: number,
): Generator<void, Track[]> {
  const tracks: Track[] = [];
  const most = MOST_ROWS[area.items[0]!.mode];
  for (let row = 0; row < most; row += 1) {
    const inset = row === 0 ? area : { ...area, values: area.values.map((depth) => depth - row * pitch) };
    const found = yield* borderTracks(picture, inset, mirrored, pitch, cornerRad, row);
    if (found.length === 0) break;
    for (const track of found) tracks.push(track);
  }
  return tracks;
}

const MOST_ROWS = { dark: 0, rows: 0, backdrop: 0, fill: 1, twoRows: 2, contour: Number.POSITIVE_INFINITY } as const;

/** The borders of an area as tracks; the left half of each when the area is mirrored. */
function* borderTracks(
  picture: MeasuredPicture,
  area: PaintedArea,
  mirrored: boolean,
  pitch: number,
  cornerRad: number,
  row: number,
): Generator<void, Track[]> {
  const first = area.items[0]!;
  const chains = yield* traceContours(picture.frame, area.values, mirrored ? picture.axisColumn : undefined);
  const probe = new AreaProbe(picture.frame, area.values);
  const { step } = picture.frame;
  const tracks: Track[] = [];
  for (const chain of chains) {
    yield;
    const sharp = yield* sharpenCorners(liftPath(chain), cornerRad, 0.5 * pitch, step);
    tracks.push({
      curve: yield* thinStrips(sharp, probe, pitch, step),
      colour: first.colour,
      depthM: first.depthM,
      partAt: (x, z) => itemAt(picture, area, x, z).part,
      pitch,
      mirrored,
      row,
      drawn: false,
    });
  }
  return tracks;
}

/** A path of the plane, set upright. Corners that fall together become one. */
export function liftPath({ xy, closed }: FlatPath): SpaceCurve {
  const xyz: number[] = [];
  for (let at = 0; at < xy.length; at += 2) {
    const same = xyz.length > 0 && xyz[xyz.length - 3] === xy[at] && xyz[xyz.length - 1] === xy[at + 1];
    if (!same) xyz.push(xy[at]!, 0, xy[at + 1]!);
  }
  const wraps = closed && xyz.length > 3 && xyz[0] === xyz[xyz.length - 3] && xyz[2] === xyz[xyz.length - 1];
  return new SpaceCurve(Float64Array.from(wraps ? xyz.slice(0, -3) : xyz), closed);
}

/**
 * What can be seen of the lines of one look as tracks; the left half of each when they are mirrored.
 * @param orders indices of the lines in the picture. @param gap what covers a line keeps this far from it.
 */
export function* lineTracks(
  picture: MeasuredPicture,
  orders: readonly number[],
  pitch: number,
  gap: number,
): Generator<void, Track[]> {
  const items = orders.map((order) => picture.items[order] as LineItem);
  const probe = new LineProbe(picture, orders);
  const mirrored = yield* areLinesMirrored(picture, items, probe, gap);
  const tracks: Track[] = [];
  for (const [index, item] of items.entries()) {
    const covers = coversOf(picture, orders[index]!, gap);
    const isSeen = (x: number, z: number) =>
      clearanceOfLine(picture, covers, x, z) >= -1e-6 * gap && (!mirrored || x <= picture.axisX + 1e-9 * gap);
    // nothing covers it: it is seen as it was drawn
    const isWhole = !mirrored && covers.length === 0;
    const partAt = mirrored ? (x: number, z: number) => probe.nearest(x, z).part : () => item.part;
    for (const path of item.paths) {
      yield;
      const whole = liftedOf(path);
      for (const curve of isWhole ? [whole] : yield* seenPieces(whole, isSeen, picture.frame.step)) {
        tracks.push({ curve, colour: item.colour, depthM: item.depthM, partAt, pitch, mirrored, row: 0, drawn: true });
      }
    }
  }
  return tracks;
}

/** Curves of paths: the same lines are asked for at one pitch after another. */
const lifted = new WeakMap<FlatPath, SpaceCurve>();

function liftedOf(path: FlatPath): SpaceCurve {
  const curve = lifted.get(path) ?? liftPath(path);
  lifted.set(path, curve);
  return curve;
}

/** Places of a curve that are looked at in a step. */
const MARKS_AT_ONCE = 1000;

type Seen = (x: number, z: number) => boolean;

/** The pieces of a curve that are seen, found by looking every `step` and halving where that changes. */
export function* seenPieces(curve: SpaceCurve, isSeen: Seen, step: number): Generator<void, SpaceCurve[]> {
  const count = Math.max(2, Math.ceil(curve.length / step));
  const point = new Float64Array(3);
  const seenAt = (at: number) => {
    curve.pointInto(at, point);
    return isSeen(point[0]!, point[2]!);
  };
  const markAt = (index: number) => (index / count) * curve.length;
  const seen = new Uint8Array(count + 1);
  let total = 0;
  for (let index = 0; index <= count; index += 1) {
    if (index % MARKS_AT_ONCE === 0) yield;
    if (!seenAt(markAt(index))) continue;
    seen[index] = 1;
    total += 1;
  }
  if (total === count + 1) return [curve];
  const pieces: [number, number][] = [];
  for (let index = 0; index <= count; index += 1) {
    if (index % MARKS_AT_ONCE === 0) yield;
    if (!seen[index]) continue;
    const from = index;
    while (index < count && seen[index + 1]) index += 1;
    pieces.push([
      from === 0 ? 0 : halve(seenAt, markAt(from), markAt(from - 1)),
      index === count ? curve.length : halve(seenAt, markAt(index), markAt(index + 1)),
    ]);
  }
  yield;
  return joinAround(curve, pieces).map(([from, to]) => subCurve(curve, from, to));
}

function halve(seenAt: (at: number) => boolean, seen: number, unseen: number): number {
  let [inside, outside] = [seen, unseen];
  for (let round = 0; round < 40; round += 1) {
    const middle = 0.5 * (inside + outside);
    if (seenAt(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** On a ring, a piece that ends where another starts is one piece. */
function joinAround(curve: SpaceCurve, pieces: [number, number][]): [number, number][] {
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  if (!curve.closed || !first || !last || first === last || first[0] > 0 || last[1] < curve.length) return pieces;
  return [...pieces.slice(1, -1), [last[0], first[1] + curve.length]];
}

function subCurve(curve: SpaceCurve, from: number, to: number): SpaceCurve {
  const marks = [from];
  for (let lap = 0; lap < 2; lap += 1) {
    const start = lap * curve.length;
    // an open curve ends with its last corner, which is where its last piece ends
    const last = curve.closed ? curve.corners : curve.corners - 1;
    for (let corner = curve.cornerFrom(from - start); corner < last; corner += 1) {
      const at = curve.along[corner]! + start;
      if (at >= to) break;
      if (at > from) marks.push(at);
    }
  }
  marks.push(to);
  const xyz = new Float64Array(marks.length * 3);
  marks.forEach((at, index) => {
    curve.pointInto(at, xyz, index * 3);
  });
  return new SpaceCurve(xyz, false);
}
