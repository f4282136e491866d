import type { FlatPath } from '../geometry/flat-path';
import { SpaceCurve } from '../geometry/space-curve';
import { traceContours } from '../geometry/trace-contours';
import { sharpenCorners } from './corners';
import { AreaProbe, clearanceOfLine, itemAt, type MeasuredPicture, nearLine, type PaintedArea } from './paint-fields';
import type { LineItem } from './picture';
import { thinStrips } from './thin-strips';
import type { Track } from './track';

/** The borders of an area as tracks; the left half of each when the area is mirrored. */
export function* borderTracks(
  picture: MeasuredPicture,
  area: PaintedArea,
  mirrored: boolean,
  pitch: number,
  cornerRad: number,
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
      curve: thinStrips(sharp, probe, pitch, step),
      colour: first.colour,
      depthM: first.depthM,
      partAt: (x, z) => itemAt(picture, area, x, z).part,
      pitch,
      mirrored,
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

/** What can be seen of the lines of one colour as tracks; the left half of each when they are mirrored. */
export function* lineTracks(
  picture: MeasuredPicture,
  items: readonly LineItem[],
  mirrored: boolean,
  pitch: number,
  gap: number,
): Generator<void, Track[]> {
  const tracks: Track[] = [];
  for (const item of items) {
    const order = picture.items.indexOf(item);
    const isSeen = (x: number, z: number) =>
      clearanceOfLine(picture, order, x, z, gap) >= -1e-6 * gap && (!mirrored || x <= picture.axisX + 1e-9 * gap);
    const partAt = mirrored ? (x: number, z: number) => nearestLine(picture, items, x, z).part : () => item.part;
    for (const path of item.paths) {
      for (const curve of yield* seenPieces(liftPath(path), isSeen, picture.frame.step)) {
        tracks.push({ curve, colour: item.colour, depthM: item.depthM, partAt, pitch, mirrored, drawn: true });
      }
    }
  }
  return tracks;
}

function nearestLine(picture: MeasuredPicture, items: readonly LineItem[], x: number, z: number): LineItem {
  const away = items.map((item) => nearLine(picture, [item], x, z));
  return items[away.indexOf(Math.min(...away))]!;
}

/** Places of a curve that are looked at in a step. */
const MARKS_AT_ONCE = 1000;

type Seen = (x: number, z: number) => boolean;

/** The pieces of a curve that are seen, found by looking every `step` and halving where that changes. */
function* seenPieces(curve: SpaceCurve, isSeen: Seen, step: number): Generator<void, SpaceCurve[]> {
  const count = Math.max(2, Math.ceil(curve.length / step));
  const point = new Float64Array(3);
  const seenAt = (at: number) => {
    curve.pointInto(at, point);
    return isSeen(point[0]!, point[2]!);
  };
  const marks = Array.from({ length: count + 1 }, (_, index) => (index / count) * curve.length);
  const seen: boolean[] = [];
  for (const mark of marks) {
    if (seen.length % MARKS_AT_ONCE === 0) yield;
    seen.push(seenAt(mark));
  }
  if (seen.every(Boolean)) return [curve];
  const pieces: [number, number][] = [];
  for (let index = 0; index <= count; index += 1) {
    if (!seen[index]) continue;
    const from = index;
    while (index < count && seen[index + 1]) index += 1;
    pieces.push([
      from === 0 ? 0 : halve(seenAt, marks[from]!, marks[from - 1]!),
      index === count ? curve.length : halve(seenAt, marks[index]!, marks[index + 1]!),
    ]);
  }
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
  const corners: number[] = [];
  for (let lap = 0; lap < 2; lap += 1) {
    for (let corner = 0; corner < curve.corners; corner += 1) {
      const at = curve.along[corner]! + lap * curve.length;
      if (at > from && at < to) corners.push(at);
    }
  }
  const marks = [from, ...(curve.closed ? corners : corners.filter((at) => at < curve.length)), to];
  const xyz = new Float64Array(marks.length * 3);
  marks.forEach((at, index) => {
    curve.pointInto(at, xyz, index * 3);
  });
  return new SpaceCurve(xyz, false);
}
