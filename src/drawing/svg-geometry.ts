import { InputError } from '../core';
import type { SvgNode } from './svg-tree';

/** The shape of an element as SVG path data; undefined for elements that are no shape, or are drawn with no size. */
export function pathDataOf(node: SvgNode, where: string): string | undefined {
  const n = (name: string, otherwise = 0) =>
    readLength(node.attributes[name], otherwise, `${where} <${node.name} ${name}>`);
  switch (node.name) {
    case 'path':
      return node.attributes.d || undefined;
    case 'rect':
      return rectData(n('x'), n('y'), n('width'), n('height'), n('rx', n('ry')), n('ry', n('rx')));
    case 'circle':
      return ellipseData(n('cx'), n('cy'), n('r'), n('r'));
    case 'ellipse':
      return ellipseData(n('cx'), n('cy'), n('rx'), n('ry'));
    case 'line':
      return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`;
    case 'polyline':
    case 'polygon':
      return polyData(node.attributes.points ?? '', node.name === 'polygon', where);
    default:
      return undefined;
  }
}

/** A length in the drawing's units; `px` is the same unit, others are not used in drawings for lights. */
function readLength(value: string | undefined, otherwise: number, where: string): number {
  if (value === undefined) return otherwise;
  const number = Number(value.trim().replace(/px$/, ''));
  if (!Number.isFinite(number)) {
    throw new InputError(
      `"${value.slice(0, 40)}" is not a usable number`,
      where,
      'Write plain numbers, in units of the drawing.',
    );
  }
  return number;
}

function rectData(x: number, y: number, width: number, height: number, rx: number, ry: number): string | undefined {
  if (width <= 0 || height <= 0) return undefined;
  const a = Math.min(Math.max(rx, 0), width / 2);
  const b = Math.min(Math.max(ry, 0), height / 2);
  if (a === 0 || b === 0) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const arc = (dx: number, dy: number) => `a${a} ${b} 0 0 1 ${dx} ${dy}`;
  return `M${x + a} ${y}h${width - 2 * a}${arc(a, b)}v${height - 2 * b}${arc(-a, b)}h${2 * a - width}${arc(-a, -b)}v${2 * b - height}${arc(a, -b)}z`;
}

function ellipseData(cx: number, cy: number, rx: number, ry: number): string | undefined {
  if (rx <= 0 || ry <= 0) return undefined;
  return `M${cx} ${cy - ry}a${rx} ${ry} 0 0 1 0 ${2 * ry}a${rx} ${ry} 0 0 1 0 ${-2 * ry}z`;
}

function polyData(points: string, closed: boolean, where: string): string | undefined {
  const numbers = points.split(/[\s,]+/).filter(Boolean);
  if (!numbers.every((text) => Number.isFinite(Number(text)))) {
    throw new InputError(`points "${points.slice(0, 40)}" are not usable numbers`, where, 'Write them as x,y pairs.');
  }
  if (numbers.length < 4) return undefined;
  const corners = Array.from({ length: numbers.length >> 1 }, (_, at) => `${numbers[2 * at]} ${numbers[2 * at + 1]}`);
  return `M${corners.join('L')}${closed ? 'z' : ''}`;
}
