import { InputError } from '../core';
import type { Picture, PictureShape } from '../core/formation';
import { type FlatPath, pathBounds } from '../core/geometry';
import { flattenPath } from './flatten-path';
import { pathDataOf } from './svg-geometry';
import { INITIAL_STYLE, readStyleSheet, type StyleSheet, type SvgStyle, styleOf } from './svg-style';
import { type Matrix, multiply, readTransform } from './svg-transform';
import { parseSvgTree, type SvgNode } from './svg-tree';

const MOST_SHAPES = 5000;
const MOST_CORNERS = 200_000;
const MOST_USE_DEPTH = 8;
/** How far straight pieces may leave a curve, as a part of the drawing's size. */
const TOLERANCE = 0.0004;
/** What is defined but not itself drawn. */
const NOT_DRAWN = new Set([
  'defs',
  'symbol',
  'clipPath',
  'mask',
  'pattern',
  'marker',
  'linearGradient',
  'radialGradient',
  'title',
  'desc',
  'metadata',
  'style',
]);

/** SVG's y runs down, a picture's up. */
const UPRIGHT: Matrix = [1, 0, 0, -1, 0, 0];

interface Reader {
  readonly where: string;
  readonly sheet: StyleSheet;
  readonly named: ReadonlyMap<string, SvgNode>;
  readonly tolerance: number;
  readonly shapes: PictureShape[];
  corners: number;
}

interface Place {
  readonly matrix: Matrix;
  readonly style: SvgStyle;
  readonly ids: readonly string[];
  readonly useDepth: number;
}

/**
 * Reads an SVG drawing: its shapes in paint order with their colours, transforms applied, curves flattened, y up. Groups,
 * `<use>`, `style` attributes and simple `<style>` rules are understood; text, images, clips, masks and gradients are not.
 * Throws one `InputError` for a drawing that is broken, unsafe, too large, or without a single path.
 */
export function readSvg(text: string, where: string): Picture {
  const root = parseSvgTree(text, where);
  const reader: Reader = {
    where,
    sheet: readStyleSheet(root, where),
    named: nodesById(root),
    tolerance: TOLERANCE * drawingSize(root),
    shapes: [],
    corners: 0,
  };
  readChildren(
    root,
    { matrix: UPRIGHT, style: styleOf(root, INITIAL_STYLE, reader.sheet, where), ids: [], useDepth: 0 },
    reader,
  );
  if (!pathBounds(reader.shapes.flatMap(({ paths }) => paths))) {
    throw new InputError('the drawing has no paths', where, 'Draw lines or areas; turn text into paths.');
  }
  return { shapes: reader.shapes };
}

function nodesById(root: SvgNode): Map<string, SvgNode> {
  const named = new Map<string, SvgNode>();
  const visit = (node: SvgNode): void => {
    if (node.attributes.id) named.set(node.attributes.id, node);
    node.children.forEach(visit);
  };
  visit(root);
  return named;
}

function drawingSize(root: SvgNode): number {
  const [, , width, height] = (root.attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const size =
    Math.max(width || 0, height || 0) ||
    Math.max(Number.parseFloat(root.attributes.width ?? '') || 0, Number.parseFloat(root.attributes.height ?? '') || 0);
  return Number.isFinite(size) && size > 0 ? size : 100;
}

function readChildren(node: SvgNode, place: Place, reader: Reader): void {
  for (const child of node.children) if (!NOT_DRAWN.has(child.name)) readNode(child, place, reader);
}

function readNode(node: SvgNode, outer: Place, reader: Reader): void {
  const { id } = node.attributes;
  const place: Place = {
    matrix: multiply(outer.matrix, readTransform(node.attributes.transform, reader.where)),
    style: styleOf(node, outer.style, reader.sheet, reader.where),
    ids: id ? [id, ...outer.ids] : outer.ids,
    useDepth: outer.useDepth,
  };
  if (node.name === 'use') readUse(node, place, reader);
  const data = pathDataOf(node, reader.where);
  if (data !== undefined && !place.style.isHidden) addShape(data, place, reader);
  readChildren(node, place, reader);
}

function readUse(node: SvgNode, place: Place, reader: Reader): void {
  const href = node.attributes.href ?? node.attributes['xlink:href'] ?? '';
  const target = reader.named.get(href.slice(1));
  if (!target || place.useDepth >= MOST_USE_DEPTH) {
    const what = target
      ? `<use> elements more than ${MOST_USE_DEPTH} deep`
      : `a <use> of "${href.slice(0, 60)}", which it does not hold`;
    throw new InputError(`the drawing has ${what}`, reader.where, 'Draw the shape itself.');
  }
  const moved = readTransform(`translate(${node.attributes.x ?? 0} ${node.attributes.y ?? 0})`, reader.where);
  const inner = { ...place, matrix: multiply(place.matrix, moved), useDepth: place.useDepth + 1 };
  if (target.name === 'symbol') readChildren(target, inner, reader);
  else readNode(target, inner, reader);
}

function addShape(data: string, { matrix, style, ids }: Place, reader: Reader): void {
  const paths = flattenPath(data, matrix, reader.tolerance, reader.where);
  reader.corners += paths.reduce((sum, { xy }) => sum + xy.length / 2, 0);
  if (reader.shapes.length >= MOST_SHAPES || reader.corners > MOST_CORNERS) {
    throw new InputError(
      `the drawing has over ${MOST_SHAPES} shapes or ${MOST_CORNERS} corners`,
      reader.where,
      'Simplify the drawing.',
    );
  }
  if (paths.length > 0) reader.shapes.push(makeShape(paths, style, ids));
}

function makeShape(
  paths: readonly FlatPath[],
  { fill, stroke, fillRule }: SvgStyle,
  ids: readonly string[],
): PictureShape {
  return {
    part: ids[0] ?? 'drawing',
    ids,
    paths,
    fillRule,
    ...(fill !== undefined && { fill }),
    ...(stroke !== undefined && { stroke }),
  };
}
