import type { Bounds } from '../../core/geometry';
import { elementsOf, type PlainDrawing, type PlainShape } from '../svg/plain-svg';
import { printSvg } from '../svg/print-svg';
import type { SvgEngine } from '../svg/svg-engine';
import type { SvgNode } from '../svg/svg-tree';
import { cropWindow, type SoftWindow } from './soft-window';

/** Pixels along the longer side of the picture. */
const PIXELS = 1000;
/** Pixels of all windows of a drawing together; many of them are painted more coarsely. */
const MOST_PIXELS = 24_000_000;
const FEWEST_PIXELS = 150;
/** Width of a line whose visibility is looked at. */
const LINE_PX = 5;
const MARGIN_PX = 3;

/** Paints single shapes of a drawing as all that is about them leaves them: clips, masks, patterns, gradients. */
export class SoftPainter {
  readonly #drawing: PlainDrawing;
  readonly #engine: SvgEngine;
  readonly #extent: Bounds;
  readonly #page: Bounds | null;
  readonly #where: string;
  readonly #unit: number;
  #whole: SoftWindow | undefined;

  /** @param extent of the picture, y up. @param areaToPaint of all windows that will be asked for, in its units. */
  constructor(
    drawing: PlainDrawing,
    engine: SvgEngine,
    extent: Bounds,
    page: Bounds | null,
    areaToPaint: number,
    where: string,
  ) {
    this.#drawing = drawing;
    this.#engine = engine;
    this.#extent = extent;
    this.#page = page;
    this.#where = where;
    const longest = Math.max(extent.right - extent.left, extent.high - extent.low, 1e-9);
    const fine = longest / PIXELS;
    const coarse = Math.sqrt(Math.max(areaToPaint, 0) / MOST_PIXELS);
    this.#unit = Math.min(Math.max(fine, coarse), longest / FEWEST_PIXELS);
  }

  /** One shape alone: its area, or its line at a width that can be seen. */
  paint(shape: PlainShape, what: 'fill' | 'stroke', bounds: Bounds): SoftWindow {
    const { path, groups, matrix } = shape;
    const [a, b, c, d] = matrix as [number, number, number, number];
    const scale = Math.sqrt(Math.abs(a * d - b * c)) || 1;
    const attributes =
      what === 'fill'
        ? { ...path.attributes, stroke: 'none' }
        : { ...path.attributes, fill: 'none', 'stroke-width': String((LINE_PX * this.#unit) / scale) };
    const own: SvgNode = { name: 'path', attributes, children: [] };
    const content = groups.reduceRight((inner, group) => ({ ...group, children: [inner] }), own);
    const window = this.#open(bounds, [content]);
    cropWindow(window, this.#page);
    return window;
  }

  /** All of the picture, painted once. */
  whole(): SoftWindow {
    this.#whole ??= this.#open(
      this.#extent,
      elementsOf(this.#drawing.root).filter(({ name }) => name !== 'defs'),
    );
    return this.#whole;
  }

  #open(bounds: Bounds, content: readonly SvgNode[]): SoftWindow {
    const unit = this.#unit;
    const within = this.#page ? overlap(bounds, this.#page) : bounds;
    const left = (Math.floor(within.left / unit) - MARGIN_PX) * unit;
    const high = (Math.ceil(within.high / unit) + MARGIN_PX) * unit;
    const width = Math.max(1, Math.ceil((within.right - left) / unit) + MARGIN_PX);
    const height = Math.max(1, Math.ceil((high - within.low) / unit) + MARGIN_PX);
    const svg: SvgNode = {
      name: 'svg',
      attributes: {
        width: String(width),
        height: String(height),
        viewBox: `${left} ${-high} ${width * unit} ${height * unit}`,
      },
      children: [{ name: 'defs', attributes: {}, children: this.#definitionsFor(content) }, ...content],
    };
    return { left, high, unit, raster: this.#engine.paint(printSvg(svg), this.#where) };
  }

  /** What some elements refer to, and what that refers to in turn. */
  #definitionsFor(content: readonly SvgNode[]): SvgNode[] {
    const found = new Map<string, SvgNode>();
    const visit = (node: SvgNode): void => {
      for (const value of Object.values(node.attributes)) {
        const id = /url\(#([^)]*)\)/.exec(value)?.[1] ?? (value.startsWith('#') ? value.slice(1) : undefined);
        const target = id === undefined || found.has(id) ? undefined : this.#drawing.definitions.get(id);
        if (!target) continue;
        found.set(id!, target);
        visit(target);
      }
      elementsOf(node).forEach(visit);
    };
    content.forEach(visit);
    return [...found.values()];
  }
}

function overlap(a: Bounds, b: Bounds): Bounds {
  return {
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
    low: Math.max(a.low, b.low),
    high: Math.min(a.high, b.high),
  };
}
