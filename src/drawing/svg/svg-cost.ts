import { InputError, message } from '../../core';
import { mayMatch } from '../css/css-match';
import { readDeclarations, readStyleRules } from '../css/css-rules';
import { DrawingNotes } from './drawing-notes';
import type { SvgNode } from './svg-tree';

/** Pieces that a drawing may come to when all its references are followed: elements, and corners of their paths. */
const MOST_PIECES = 400_000;
/** Letters of path data to a corner, at least. */
const LETTERS_PER_CORNER = 8;
const INHERITED = /^(fill|stroke|marker|marker-start|marker-mid|marker-end)$/;

interface Counter {
  readonly byId: ReadonlyMap<string, SvgNode>;
  readonly rules: readonly { readonly selector: string; readonly references: readonly Reference[] }[];
  readonly known: Map<SvgNode, number>;
  readonly underWay: Set<SvgNode>;
  readonly notes: DrawingNotes;
}

interface Reference {
  readonly property: string;
  readonly id: string;
}

/**
 * Counts what a drawing comes to when every `<use>`, pattern, mask, clip and marker is drawn as often as it is referred to,
 * before anything is drawn: a kilobyte can stand for billions. Takes away each `<use>` of itself.
 * @throws InputError when it comes to too much.
 */
export function requireBoundedCost(root: SvgNode, where: string, notes: DrawingNotes): void {
  const byId = new Map<string, SvgNode>();
  const sheets: string[] = [];
  const visit = (node: SvgNode): void => {
    if (node.attributes.id && !byId.has(node.attributes.id)) byId.set(node.attributes.id, node);
    if (node.name === 'style') sheets.push(node.children.join(''));
    for (const child of node.children) if (typeof child !== 'string') visit(child);
  };
  visit(root);
  const rules = sheets
    .flatMap((css) => readStyleRules(css, new DrawingNotes()))
    .map(({ selector, declarations }) => ({ selector, references: declarations.flatMap(referencesIn) }))
    .filter(({ references }) => references.length > 0);
  const pieces = count(root, { byId, rules, known: new Map(), underWay: new Set(), notes });
  if (pieces > MOST_PIECES) {
    throw new InputError(
      message`the drawing comes to over ${MOST_PIECES} pieces when its <use>, pattern, mask and marker elements are followed`,
      where,
      message`Simplify the drawing.`,
    );
  }
}

function referencesIn({ property, value }: { readonly property: string; readonly value: string }): Reference[] {
  return [...value.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => ({ property, id: id! }));
}

function count(node: SvgNode, counter: Counter): number {
  const known = counter.known.get(node);
  if (known !== undefined) return known;
  if (counter.underWay.has(node)) return 0;
  counter.underWay.add(node);
  const corners = corner(node.attributes.d) + corner(node.attributes.points);
  let inside = 0;
  for (const child of node.children) inside += typeof child === 'string' ? child.length / 4 : count(child, counter);
  let pieces = 1 + corners + inside + countUse(node, counter);
  for (const { property, id } of referencesOf(node, counter)) {
    const target = counter.byId.get(id);
    if (!target || /Gradient$/.test(target.name)) continue;
    const times = !INHERITED.test(property) ? 1 : 1 + inside + (property.startsWith('marker') ? corners : 0);
    pieces += times * count(target, counter);
  }
  counter.underWay.delete(node);
  counter.known.set(node, pieces);
  return pieces;
}

function corner(data: string | undefined): number {
  return (data?.length ?? 0) / LETTERS_PER_CORNER;
}

function countUse(node: SvgNode, counter: Counter): number {
  const target = node.name === 'use' ? counter.byId.get((node.attributes.href ?? '').slice(1)) : undefined;
  if (!target) return 0;
  if (counter.underWay.has(target)) {
    counter.notes.add('cycle', node.attributes.href);
    delete node.attributes.href;
    return 0;
  }
  return count(target, counter);
}

function referencesOf(node: SvgNode, { rules }: Counter): Reference[] {
  const own = Object.entries(node.attributes).flatMap(([property, value]) =>
    property === 'style' ? readDeclarations(value).flatMap(referencesIn) : referencesIn({ property, value }),
  );
  const ruled = rules.filter(({ selector }) => mayMatch(selector, node)).flatMap(({ references }) => references);
  const inherited = /Gradient$|^pattern$/.test(node.name) && node.attributes.href?.slice(1);
  return [...own, ...ruled, ...(inherited ? [{ property: 'href', id: inherited }] : [])];
}
