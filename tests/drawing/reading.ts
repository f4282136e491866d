import { runAtOnce } from '../../src/core/task-context';
import { loadDrawingReader } from '../../src/drawing';

const readDrawing = await loadDrawingReader();

/** A drawing on a page of 100 by 100 units. */
export const svg = (inside: string, attributes = 'viewBox="0 0 100 100"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;

export const read = (text: string | Uint8Array) =>
  runAtOnce(readDrawing(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'a.svg'));

/** What is lit of a drawing: for each shape its bounds as the file counts them (y down), and its colours. */
export function litOf(text: string | Uint8Array): string[] {
  return read(text).shapes.map(({ paths, fill, stroke }) => {
    const corners = paths.flatMap(({ xy }) => [...xy]);
    const xs = corners.filter((_, at) => at % 2 === 0);
    const ys = corners.filter((_, at) => at % 2 === 1).map((y) => -y);
    // Half units are finer than a pixel of what is traced.
    const bounds = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map((v) => Math.round(v) + 0);
    const hex = (colour: number | undefined) =>
      colour === undefined ? '-' : `#${colour.toString(16).padStart(6, '0')}`;
    return `${bounds.join(' ')} ${hex(fill)} ${hex(stroke)}`;
  });
}

/** The colour of a picture's first shape at a place, y down. */
export function colourAt(text: string, x: number, y: number): string {
  const [shape] = read(text).shapes;
  return `#${(shape!.colourAt?.(x, -y) ?? shape!.fill ?? shape!.stroke!).toString(16).padStart(6, '0')}`;
}
