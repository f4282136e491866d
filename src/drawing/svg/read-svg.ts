import { InputError, joined, type MessageText, message } from '../../core';
import type { Picture } from '../../core/formation';
import { type Bounds, pathBounds } from '../../core/geometry';
import { type CleanDrawing, cleanSvg } from './clean-svg';
import { decodeXml } from './decode-xml';
import { DrawingNotes } from './drawing-notes';
import { leaveOutMissingLetters } from './missing-letters';
import { readPlain } from './plain-svg';
import { printSvg } from './print-svg';
import { readShapes } from './read-shapes';
import { requireBoundedCost } from './svg-cost';
import type { SvgEngine } from './svg-engine';
import type { Page } from './svg-page';
import { parseSvgTree } from './svg-tree';

/** A drawing as it was read. */
export interface ReadPicture extends Picture {
  /** What a viewer shows of the drawing, y up; null where it does not say. */
  readonly page: Bounds | null;
  /** What was left out or changed, a sentence each. */
  readonly notes: readonly MessageText[];
}

/**
 * Reads an SVG drawing as a browser shows it: its shapes in paint order with their colours, transforms applied, curves
 * flattened, y up. usvg resolves styles, references, units and text; where clips, masks, gradients, patterns or opacity
 * decide what is seen, the shapes and colours are those of its raster. What no light can show is left out and noted.
 * Throws one `InputError` for a drawing that is broken, too large, or without anything to light.
 */
export function* readSvg(bytes: Uint8Array, where: string, engine: SvgEngine): Generator<void, ReadPicture> {
  const notes = new DrawingNotes();
  const tree = parseSvgTree(decodeXml(bytes, where), where, notes);
  yield;
  const clean = cleanSvg(tree, notes);
  requireBoundedCost(clean.root, where, notes);
  yield;
  leaveOutMissingLetters(clean.root, engine, where, notes);
  const plain = readPlain(engine.toPlain(printSvg(clean.root), where), where);
  yield;
  const page = clean.page && boundsOfPage(clean.page);
  const { shapes, seen } = yield* readShapes(plain, engine, page, namesOf(clean), notes, where);
  for (const [id, name] of clean.shapes) if (!seen.has(id)) notes.add('invisible', name ?? undefined);
  const list = notes.list();
  if (!pathBounds(shapes.flatMap(({ paths }) => paths))) {
    const why = joined(list, '; ');
    const what =
      list.length > 0
        ? message`nothing in the drawing can be lit (${why})`
        : message`nothing in the drawing can be lit`;
    throw new InputError(what, where, message`Draw lines or areas.`);
  }
  return { shapes, page, notes: list };
}

function boundsOfPage({ x, y, width, height }: Page): Bounds {
  return { left: x, right: x + width, low: -y - height, high: -y };
}

/** The designer's names for ids that usvg gives back: those of the elements that a `<use>` draws before its own. */
function namesOf({ given }: CleanDrawing): (ids: readonly string[]) => string[] {
  return (ids) =>
    ids.flatMap((id) => {
      const target = given.get(id);
      if (target === undefined) return [id];
      return [...(target === null ? [] : [target]), ...(id.startsWith('tulpar-') ? [] : [id])];
    });
}
