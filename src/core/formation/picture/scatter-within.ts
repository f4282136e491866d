import type { Random } from '../../geometry/seeded-random';
import type { Leader } from '../sites/leader';
import type { Keep } from '../sites/site';
import type { MeasuredPicture } from './measure-picture';
import { AreaProbe, itemAt, type PaintedArea } from './paint-fields';

/** Depth in pitches at which points within an area start, and at which they are held. */
const START_INSET = 0.8;
const HELD_INSET = 0.62;
/** Cells to a pitch, each with one candidate. */
const CELLS_PER_PITCH = 2.4;
/** Mirrored candidates stay this part of a pitch off the axis; on it they have a row of their own. */
const AXIS_GAP = 0.4;

/** Candidates for the points within an area, clear of its border row, each shaken within a small cell. */
export function* scatterWithin(
  picture: MeasuredPicture,
  area: PaintedArea,
  mirrored: boolean,
  pitch: number,
  random: Random,
): Generator<void, Leader[]> {
  const probe = new AreaProbe(picture.frame, area.values);
  const { x0, y0, step, rows, columns } = picture.frame;
  const cell = pitch / CELLS_PER_PITCH;
  const right = mirrored ? picture.axisX - AXIS_GAP * pitch : x0 + columns * step;
  const first = area.items[0]!;
  const leaders: Leader[] = [];
  const partAt = (x: number, z: number) => itemAt(picture, area, x, z).part;
  const keep: Keep = (positions, at) => probe.bringInside(positions, at, HELD_INSET * pitch);
  const makeKeep = () => keep;
  const offer = (x: number, z: number, symmetry: Leader['symmetry']) => {
    if (probe.depth(x, z) < START_INSET * pitch) return;
    leaders.push({ x, y: 0, z, pitch, colour: first.colour, depthM: first.depthM, row: 1, partAt, symmetry, makeKeep });
  };
  for (let z = y0; z < y0 + rows * step; z += cell) {
    yield;
    for (let x = x0; x < right; x += cell) offer(x + random() * cell, z + random() * cell, mirrored ? 'pair' : 'none');
    if (mirrored) offer(picture.axisX, z + random() * cell, 'axis');
  }
  return leaders;
}
