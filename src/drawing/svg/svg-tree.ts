import { SaxesParser } from 'saxes';
import { InputError, type Message, message } from '../../core';
import type { DrawingNotes } from './drawing-notes';
import { readEntities } from './svg-entities';

/** An element of SVG by its local name; its attributes by their local names, `xml:space` and `xlink:href` apart. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (SvgNode | string)[];
}

const MOST_CHARACTERS = 8_000_000;
const MOST_ELEMENTS = 20_000;
const MOST_DEPTH = 100;
const SVG = 'http://www.w3.org/2000/svg';

type Prefixes = ReadonlyMap<string, string>;

interface Open {
  readonly node: SvgNode | null;
  readonly prefixes: Prefixes;
}

/**
 * Parses the XML of a drawing into a tree of its SVG elements; elements of other namespaces (what editors keep for
 * themselves) are left out with all that is in them. Throws `InputError` for broken XML and for more than a drawing for
 * lights can sensibly hold, entities that multiply included.
 */
export function parseSvgTree(text: string, where: string, notes: DrawingNotes): SvgNode {
  if (text.length > MOST_CHARACTERS) {
    throw tooLarge(message`${text.length} characters, more than ${MOST_CHARACTERS}`, where);
  }
  const parser = new SaxesParser();
  const open: Open[] = [];
  let root: SvgNode | undefined;
  let elements = 0;
  parser.on('error', (error) => {
    throw new InputError(
      message`the drawing is not well-formed XML (${error.message})`,
      where,
      message`Save it again as plain SVG.`,
    );
  });
  parser.on('doctype', (doctype) => {
    Object.assign(parser.ENTITIES, readEntities(doctype, text, where, notes));
  });
  parser.on('processinginstruction', ({ target, body }) => {
    if (target === 'xml-stylesheet') notes.add('import', /href\s*=\s*["']([^"']*)/.exec(body)?.[1]);
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > MOST_ELEMENTS) throw tooLarge(message`more than ${MOST_ELEMENTS} elements`, where);
    if (open.length >= MOST_DEPTH) throw tooLarge(message`elements nested over ${MOST_DEPTH} deep`, where);
    const outer = open[open.length - 1];
    const prefixes = prefixesOf(tag.attributes, outer?.prefixes);
    const node = outer?.node === null ? null : makeNode(tag.name, tag.attributes, prefixes);
    if (node) outer?.node?.children.push(node);
    if (open.length === 0) root = node ?? { name: tag.name, attributes: {}, children: [] };
    open.push({ node, prefixes });
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const keepText = (more: string) => void open[open.length - 1]?.node?.children.push(more);
  parser.on('text', keepText);
  parser.on('cdata', keepText);
  parser.write(text.replace(/^\uFEFF/, '').trimStart()).close();
  if (root?.name !== 'svg') {
    throw new InputError(
      message`the outermost element is <${root?.name ?? 'nothing'}>, not <svg>`,
      where,
      message`Give an SVG drawing.`,
    );
  }
  return root;
}

function tooLarge(what: Message, where: string): InputError {
  return new InputError(message`the drawing has ${what}`, where, message`Simplify the drawing.`);
}

function prefixesOf(attributes: Readonly<Record<string, string>>, outer: Prefixes = new Map()): Prefixes {
  const own = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (own.length === 0) return outer;
  return new Map([...outer, ...own.map(([name, uri]) => [name.slice(6), uri.trim()] as const)]);
}

/** Null for an element of another namespace. Without any declaration a name without a prefix is taken for SVG. */
function makeNode(tagName: string, attributes: Readonly<Record<string, string>>, prefixes: Prefixes): SvgNode | null {
  const [prefix, name] = splitName(tagName);
  const uri = prefixes.get(prefix);
  if (uri !== SVG && !(uri === undefined && (prefix === '' || prefix === 'svg'))) return null;
  const kept: Record<string, string> = {};
  for (const [attribute, value] of Object.entries(attributes)) {
    const [space, local] = splitName(attribute);
    if (space === '') kept[local] = value;
    else if (attribute === 'xml:space') kept[attribute] = value;
    else if (local === 'href' && kept.href === undefined) kept.href = value;
  }
  delete kept.xmlns;
  return { name, attributes: kept, children: [] };
}

function splitName(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}
