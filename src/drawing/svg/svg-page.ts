import type { SvgNode } from './svg-tree';

/** The page of a drawing in its own units, y down: what a viewer shows of it. */
export interface Page {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels to a unit of CSS. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/**
 * The page of a drawing, and its root with that page as `viewBox` and size; null and the root as it is where it states
 * none. A page that is stretched to its size (`preserveAspectRatio="none"`) comes stretched.
 */
export function pageOf(root: SvgNode): { readonly page: Page | null; readonly paged: SvgNode } {
  const { viewBox, width, height, preserveAspectRatio, x: _x, y: _y, ...others } = root.attributes;
  const size = [lengthOf(width), lengthOf(height)] as const;
  const box = (viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const hasBox = box.length === 4 && box.every(Number.isFinite) && box[2]! > 0 && box[3]! > 0;
  if (!hasBox && !(size[0] && size[1])) return { page: null, paged: root };
  const [x, y, w, h] = hasBox ? (box as [number, number, number, number]) : ([0, 0, size[0]!, size[1]!] as const);
  const isStretched = preserveAspectRatio?.trim().startsWith('none') && size[0] && size[1];
  const stretch = isStretched ? size[0]! / w / (size[1]! / h) : 1;
  const page = { x: x * stretch, y, width: w * stretch, height: h };
  const children = stretch === 1 ? root.children : stretched(root, stretch);
  const attributes = {
    ...others,
    viewBox: `${page.x} ${page.y} ${page.width} ${page.height}`,
    width: String(page.width),
    height: String(page.height),
  };
  return { page, paged: { ...root, attributes, children } };
}

function stretched({ children }: SvgNode, stretch: number): SvgNode['children'] {
  return [{ name: 'g', attributes: { transform: `scale(${stretch} 1)` }, children }];
}

/** A length in pixels; undefined for none, for a part of what is about it, and for what is no length. */
function lengthOf(text: string | undefined): number | undefined {
  const [, digits, unit] = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(text ?? '') ?? [];
  const value = Number(digits) * (UNITS[unit?.toLowerCase() ?? ''] ?? Number.NaN);
  return value > 0 && Number.isFinite(value) ? value : undefined;
}
