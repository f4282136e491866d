import type { SpaceCurve } from '../../geometry/space-curve';
import { closestPair } from '../sites/closest-pair';
import type { Site } from '../sites/site';
import type { Layout } from '../tracks/lay-out-tracks';

/** A form as rows of points. */
export interface RowForm {
  /**
   * So many rows of it, evenly apart. Closed rows start on the plane x = 0 and are their own mirror image in it, or mirror
   * the turning direction of nothing: points stand symmetric about their start.
   */
  readonly rowsOf: (rows: number) => readonly SpaceCurve[];
  /** Length across the rows, from the first to the last, over the square root of the area. */
  readonly acrossShare: number;
  readonly colour: number;
  readonly part: string;
}

/** Numbers of rows that are tried, over and under the one that is expected. */
const LEAST_ROWS = 0.55;
const MOST_ROWS = 1.6;
/** At most so many tries: those in between hardly differ for a form of very many rows. */
const MOST_TRIES = 40;
const HALVINGS = 40;

/**
 * Lays exactly `count` points on a form in rows, each evenly divided, every second row of rings shifted by half a step: of all
 * numbers of rows that are tried the one whose nearest points stand furthest apart.
 */
export function* layOutRows(form: RowForm, count: number): Generator<void, Layout> {
  let best: Layout | undefined;
  for (const rows of rowCounts(form, count)) {
    yield;
    const layout = layoutOf(form, form.rowsOf(rows), count);
    if (!best || layout.pitch > best.pitch * (1 + 1e-9)) best = layout;
  }
  return best!;
}

function rowCounts({ acrossShare }: RowForm, count: number): number[] {
  const expected = acrossShare * Math.sqrt(count);
  const least = Math.max(1, Math.min(count, Math.floor(LEAST_ROWS * expected)));
  const most = Math.max(least, Math.min(count, Math.ceil(MOST_ROWS * expected) + 1));
  const step = Math.max(1, (most - least) / MOST_TRIES);
  return Array.from({ length: Math.floor((most - least) / step) + 1 }, (_, k) => Math.round(least + k * step));
}

function layoutOf({ colour, part }: RowForm, rows: readonly SpaceCurve[], count: number): Layout {
  const numbers = pointsOfRows(rows, count);
  const positions = new Float64Array(3 * count);
  let next = 0;
  for (const [row, curve] of rows.entries()) {
    for (const at of placesOn(curve, numbers[row]!, row)) {
      curve.pointInto(at, positions, 3 * next);
      next += 1;
    }
  }
  const pitch = closestPair(positions)?.distance ?? 1;
  const sites = Array.from({ length: count }, (_, k): Site => {
    const [x, y, z] = [positions[3 * k]!, positions[3 * k + 1]!, positions[3 * k + 2]!];
    return { x, y, z, pitch, colour, part, row: 0 };
  });
  return { sites, positions, pitch, ratio: 1 };
}

/** Lengths along a row at which its points stand: symmetric about its start when closed, about its middle when open. */
function placesOn({ closed, length }: SpaceCurve, points: number, row: number): number[] {
  if (closed) {
    const shift = row % 2 === 0 ? 0 : 0.5;
    return Array.from({ length: points }, (_, k) => ((k + shift) * length) / points);
  }
  if (points === 1) return [length / 2];
  return Array.from({ length: points }, (_, k) => (k * length) / (points - 1));
}

/** Points of each row: the widest pitch at which the rows hold all of them, and one less where a row is most crowded. */
function pointsOfRows(rows: readonly SpaceCurve[], count: number): number[] {
  const longest = rows.reduce((most, { length }) => Math.max(most, length), 1e-9);
  const numbersAt = (pitch: number) => rows.map((curve) => heldBy(curve, pitch));
  let [low, high] = [longest / (2 * count + 2), 2 * longest];
  for (let round = 0; round < HALVINGS; round += 1) {
    const middle = 0.5 * (low + high);
    if (sum(numbersAt(middle)) >= count) low = middle;
    else high = middle;
  }
  const numbers = numbersAt(low);
  for (let surplus = sum(numbers) - count; surplus > 0; surplus -= 1) numbers[mostCrowded(rows, numbers)]! -= 1;
  return numbers;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Points that a row holds at a pitch; at least one, and two of a ring only where they are apart. */
function heldBy({ closed, length }: SpaceCurve, pitch: number): number {
  return Math.max(1, Math.floor(length / pitch + 1e-9) + (closed ? 0 : 1));
}

function mostCrowded(rows: readonly SpaceCurve[], numbers: readonly number[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [row, { closed, length }] of rows.entries()) {
    if (numbers[row]! < 2) continue;
    const step = length / (numbers[row]! - (closed ? 0 : 1));
    if (step < least * (1 - 1e-9)) [best, least] = [row, step];
  }
  return best;
}
