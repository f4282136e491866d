import type { Leader } from '../sites/leader';
import type { MeasuredPicture } from './measure-picture';
import { AreaProbe, itemAt, type PaintedArea } from './paint-fields';

/** Heights at which the first row is tried, as parts of the step between rows. */
const PHASES = 8;

/** Lights no deeper than this, in pitches, are the border of an area in rows. */
const BORDER_DEPTH = 0.75;

const ROWS_AT_ONCE = 20;

/**
 * Straight rows a pitch apart, every second one moved by half a pitch, over an area: the densest there is, with edges in
 * steps. In a mirrored area the rows lie evenly about the axis. The height that holds the most points is taken.
 */
export function* hexRows(
  picture: MeasuredPicture,
  area: PaintedArea,
  mirrored: boolean,
  pitch: number,
): Generator<void, Leader[]> {
  const probe = new AreaProbe(picture.frame, area.values);
  let best: Leader[] = [];
  let most = 0;
  for (let phase = 0; phase < 2 * PHASES; phase += 1) {
    const rows = yield* rowsAt(picture, area, mirrored, pitch, probe, phase / PHASES);
    const points = rows.reduce((sum, { symmetry }) => sum + (symmetry === 'pair' ? 2 : 1), 0);
    if (points > most) [best, most] = [rows, points];
  }
  return best;
}

function* rowsAt(
  picture: MeasuredPicture,
  area: PaintedArea,
  mirrored: boolean,
  pitch: number,
  probe: AreaProbe,
  phase: number,
): Generator<void, Leader[]> {
  const { y0, step, rows, columns } = picture.frame;
  const { colour, depthM } = area.items[0]!;
  const rise = (Math.sqrt(3) / 2) * pitch;
  const reach = Math.ceil((columns * step) / 2 / pitch);
  const partAt = (x: number, z: number) => itemAt(picture, area, x, z).part;
  const leaders: Leader[] = [];
  for (let row = 0; (row + phase) * rise < rows * step; row += 1) {
    if (row % ROWS_AT_ONCE === 0) yield;
    const z = y0 + (row + phase) * rise;
    for (let place = -reach; place <= (mirrored ? 0 : reach); place += 1) {
      const off = (place - (row % 2 === 0 ? 0 : 0.5)) * pitch;
      const x = picture.axisX + off;
      const depth = probe.depth(x, z);
      if (depth < 0) continue;
      const symmetry = mirrored ? (off === 0 ? 'axis' : 'pair') : 'none';
      leaders.push({ x, y: 0, z, pitch, colour, depthM, row: depth < BORDER_DEPTH * pitch ? 0 : 1, partAt, symmetry });
    }
  }
  return leaders;
}
