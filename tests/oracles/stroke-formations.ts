import { letterStrokes } from '../../src/drawing/text/stroke-letters';
import { SpacedPoints } from './spaced-points';

/** A run of corners, `x, y` pairs in a plane. */
type Stroke = readonly number[];

/** Points tried for each spacing along a stroke. */
const TRIES = 16;
const LETTER_WIDTH = 6.5;
const LINE_HEIGHT = 9;

/** An upright text of single strokes, a word a line; large fleets repeat it behind itself. */
export function textFormation(words: readonly string[], n: number, spacing: number): Float64Array {
  const strokes = words.flatMap((word, line) =>
    [...word].flatMap((letter, k) =>
      letterStrokes(letter)!.map(({ xy, closed }) => {
        const placed = xy.map((v, c) => v + (c % 2 === 0 ? k * LETTER_WIDTH : -line * LINE_HEIGHT));
        return closed ? [...placed, placed[0]!, placed[1]!] : placed;
      }),
    ),
  );
  return layered(strokes, n, Math.round(n / 700), spacing);
}

/** The outline of an upright star with five points, some layers deep. */
export function starFormation(n: number, spacing: number): Float64Array {
  const outline = Array.from({ length: 11 }, (_, k) => {
    const angle = (k / 10) * 2 * Math.PI;
    const radius = k % 2 === 0 ? 1 : 0.45;
    return [radius * Math.sin(angle), radius * Math.cos(angle)];
  }).flat();
  return layered([outline], n, Math.round(Math.sqrt(n) / 6.4), spacing);
}

/** The same picture in upright layers behind each other, as many as are asked for and one at least. */
function layered(strokes: readonly Stroke[], n: number, layers: number, spacing: number): Float64Array {
  const count = Math.ceil(n / Math.max(1, layers));
  const picture = alongStrokes(strokes, count, spacing);
  return Float64Array.from({ length: 3 * n }, (_, k) => {
    const place = Math.floor(k / 3);
    return k % 3 === 1 ? Math.floor(place / count) * spacing : picture[3 * (place % count) + (k % 3)]!;
  });
}

/** The first `n` points along strokes that keep the spacing, at about the least size that holds so many. */
function alongStrokes(strokes: readonly Stroke[], n: number, spacing: number): number[] {
  let scale = (0.9 * n * spacing) / strokes.reduce((sum, stroke) => sum + strokeLength(stroke), 0);
  for (;;) {
    const points = new SpacedPoints(spacing);
    for (const stroke of strokes) addAlong(points, stroke, scale, spacing / TRIES);
    if (points.count >= n) return points.coordinates.slice(0, 3 * n);
    scale *= Math.max(1.002, 1 + 0.8 * (n / points.count - 1));
  }
}

function addAlong(points: SpacedPoints, stroke: Stroke, scale: number, stepM: number): void {
  for (let at = 0; at + 3 < stroke.length; at += 2) {
    const steps = Math.ceil((scale * legLength(stroke, at)) / stepM);
    for (let step = 0; step <= steps; step++) {
      const share = step / steps;
      const x = stroke[at]! + (stroke[at + 2]! - stroke[at]!) * share;
      const z = stroke[at + 1]! + (stroke[at + 3]! - stroke[at + 1]!) * share;
      points.add(scale * x, 0, scale * z);
    }
  }
}

function strokeLength(stroke: Stroke): number {
  let length = 0;
  for (let at = 0; at + 3 < stroke.length; at += 2) length += legLength(stroke, at);
  return length;
}

function legLength(stroke: Stroke, at: number): number {
  return Math.hypot(stroke[at + 2]! - stroke[at]!, stroke[at + 3]! - stroke[at + 1]!);
}
