import { type Matrix2d, multiply2d } from '../../core/geometry';
import { DrawingNotes } from './drawing-notes';
import { parseSvgTree, type SvgNode } from './svg-tree';

/** A path of a drawing that usvg resolved, with all that is about it. */
export interface PlainShape {
  readonly path: SvgNode;
  /** Groups about it, the outermost first. */
  readonly groups: readonly SvgNode[];
  /** To the drawing's own units, y down. */
  readonly matrix: Matrix2d;
  /** Its own id and those of its groups, innermost first. */
  readonly ids: readonly string[];
  /** Of all groups together, 0 to 1. */
  readonly opacity: number;
}

export interface PlainDrawing {
  readonly root: SvgNode;
  /** Gradients, patterns, clips and masks by id. */
  readonly definitions: ReadonlyMap<string, SvgNode>;
  readonly shapes: readonly PlainShape[];
}

const IDENTITY: Matrix2d = [1, 0, 0, 1, 0, 0];

/** Reads what usvg wrote: groups and paths with plain attributes. */
export function readPlain(text: string, where: string): PlainDrawing {
  const root = parseSvgTree(text, where, new DrawingNotes());
  const definitions = new Map<string, SvgNode>();
  const shapes: PlainShape[] = [];
  const visit = (node: SvgNode, outer: Omit<PlainShape, 'path'>): void => {
    const { id, transform } = node.attributes;
    const ids = id ? [id, ...outer.ids] : outer.ids;
    if (node.name === 'path') {
      if (node.attributes.visibility !== 'hidden') shapes.push({ ...outer, path: node, ids });
      return;
    }
    const about = {
      groups: [...outer.groups, node],
      matrix: multiply2d(outer.matrix, matrixOf(transform)),
      ids,
      opacity: outer.opacity * Number(node.attributes.opacity ?? 1),
    };
    for (const child of elementsOf(node)) if (child.name === 'g' || child.name === 'path') visit(child, about);
  };
  for (const child of elementsOf(root)) {
    if (child.name === 'defs') {
      for (const one of elementsOf(child)) if (one.attributes.id) definitions.set(one.attributes.id, one);
    } else visit(child, { groups: [], matrix: IDENTITY, ids: [], opacity: 1 });
  }
  return { root, definitions, shapes };
}

/** The elements directly within an element. */
export function elementsOf({ children }: SvgNode): SvgNode[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The one transform that usvg writes. */
export function matrixOf(transform: string | undefined): Matrix2d {
  const numbers = /^matrix\(([^)]*)\)$/
    .exec(transform?.trim() ?? '')?.[1]
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  return numbers?.length === 6 ? numbers : IDENTITY;
}

/** The id that a paint, clip or mask refers to. */
export function referenceOf(value: string | undefined): string | undefined {
  return /^url\(#([^)]*)\)/.exec(value ?? '')?.[1];
}
