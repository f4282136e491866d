import { SaxesParser } from 'saxes';
import { InputError } from '../core';

export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: SvgNode[];
  /** Text directly within the element; only kept for `<style>`. */
  text: string;
}

const MOST_BYTES = 8_000_000;
const MOST_ELEMENTS = 20_000;
const MOST_DEPTH = 100;

/** Elements that run code or bring in what is not in the file. */
const REFUSED = new Set(['script', 'foreignobject', 'iframe', 'image', 'animate', 'set', 'handler', 'audio', 'video']);

/**
 * Parses the XML of a drawing into a tree. Throws `InputError` for broken XML, a DOCTYPE (which is where entity bombs
 * live), scripts, event handlers, references out of the file, and more than a drawing for lights can sensibly hold.
 */
export function parseSvgTree(text: string, where: string): SvgNode {
  if (text.length > MOST_BYTES) {
    throw new InputError(
      `the drawing has ${text.length} characters, more than ${MOST_BYTES}`,
      where,
      'Simplify the drawing.',
    );
  }
  const parser = new SaxesParser();
  const open: SvgNode[] = [];
  let root: SvgNode | undefined;
  let elements = 0;
  parser.on('error', (error) => {
    throw new InputError(`the drawing is not well-formed XML (${error.message})`, where, 'Save it again as plain SVG.');
  });
  parser.on('doctype', (doctype) => refuseDoctype(doctype, where));
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') throw outside('a style sheet', where);
  });
  parser.on('opentag', (tag) => {
    const node = makeNode(tag.name, tag.attributes, where);
    elements += 1;
    if (elements > MOST_ELEMENTS || open.length >= MOST_DEPTH) {
      const limit =
        elements > MOST_ELEMENTS ? `more than ${MOST_ELEMENTS} elements` : `elements nested over ${MOST_DEPTH} deep`;
      throw new InputError(`the drawing has ${limit}`, where, 'Simplify the drawing.');
    }
    open[open.length - 1]?.children.push(node);
    root ??= node;
    open.push(node);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const keepText = (more: string) => {
    const node = open[open.length - 1];
    if (node?.name === 'style') node.text += more;
  };
  parser.on('text', keepText);
  parser.on('cdata', keepText);
  parser.write(text.replace(/^\uFEFF/, '')).close();
  if (root?.name !== 'svg') {
    throw new InputError(
      `the outermost element is <${root?.name ?? 'nothing'}>, not <svg>`,
      where,
      'Give an SVG drawing.',
    );
  }
  return root;
}

/** The plain DOCTYPE of SVG 1.1 is harmless and common; one that declares anything is not. */
function refuseDoctype(doctype: string, where: string): void {
  if (/\[|<!|entity/i.test(doctype)) {
    throw new InputError(
      'the drawing declares entities in a DOCTYPE',
      where,
      'Save it again as plain SVG, without a DOCTYPE.',
    );
  }
}

function outside(what: string, where: string): InputError {
  return new InputError(
    `the drawing refers to ${what} outside of the file`,
    where,
    'Put everything into the one SVG file.',
  );
}

function makeNode(tagName: string, attributes: Readonly<Record<string, string>>, where: string): SvgNode {
  const name = tagName.replace(/^svg:/, '');
  if (REFUSED.has(name.toLowerCase())) {
    throw new InputError(`the drawing has a <${name}> element`, where, 'Remove it: a drawing may hold shapes only.');
  }
  for (const [attribute, value] of Object.entries(attributes)) {
    if (/^on/i.test(attribute)) {
      throw new InputError(`the drawing has a script in the attribute "${attribute}"`, where, 'Remove it.');
    }
    if (/(^|:)href$/i.test(attribute) && name !== 'a' && !value.trim().startsWith('#')) {
      throw outside(`"${value.slice(0, 60)}"`, where);
    }
    refuseOuterUrls(value, where);
  }
  return { name, attributes, children: [], text: '' };
}

/** Refuses `url(...)` that does not point to an id within the file. */
export function refuseOuterUrls(value: string, where: string): void {
  const found = /url\(\s*['"]?\s*(?!#)([^)'"]*)/i.exec(value);
  if (found) throw outside(`"${found[1]!.slice(0, 60)}"`, where);
  if (/@import|javascript:/i.test(value)) throw outside(`"${value.slice(0, 60)}"`, where);
}
