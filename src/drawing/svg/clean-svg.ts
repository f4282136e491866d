import { mayMatch } from '../css/css-match';
import { isForScreen, readDeclarations, readStyleRules, type StyleRule } from '../css/css-rules';
import { plainDeclarations, plainValue, transformAbout, type ValueContext, type Variables } from '../css/css-values';
import { DrawingNotes, type NoteKind } from './drawing-notes';
import { type Page, pageOf } from './svg-page';
import type { SvgNode } from './svg-tree';

/** A drawing that holds nothing but what usvg reads and can be lit. */
export interface CleanDrawing {
  readonly root: SvgNode;
  readonly page: Page | null;
  /** Ids that elements without one were given, and what they stand for: the target of a `<use>`, or nothing. */
  readonly given: ReadonlyMap<string, string | null>;
  /** Shapes and texts that would be seen if nothing hid them, by their ids; with the name that the designer gave. */
  readonly shapes: ReadonlyMap<string, string | null>;
}

const SHAPES = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'use']);
const KEPT = new Set([
  ...SHAPES,
  ...['svg', 'g', 'tspan', 'textPath', 'symbol', 'defs', 'switch', 'clipPath', 'mask', 'marker', 'pattern'],
  ...['linearGradient', 'radialGradient', 'stop', 'style'],
]);
/** What is defined but not itself drawn, and alternatives of which one is. */
const NOT_DRAWN = new Set(['defs', 'symbol', 'clipPath', 'mask', 'marker', 'pattern', 'switch']);
/** Elements that are left out, and what is noted of them; nothing for what was never to be seen. */
const LEFT_OUT: Readonly<Record<string, NoteKind | null>> = {
  image: 'image',
  script: 'script',
  handler: 'script',
  foreignObject: 'html',
  iframe: 'html',
  audio: 'media',
  video: 'media',
  canvas: 'media',
  animate: 'animation',
  animateTransform: 'animation',
  animateMotion: 'animation',
  animateColor: 'animation',
  set: 'animation',
  'font-face': 'webFont',
  font: 'webFont',
  filter: null,
  title: null,
  desc: null,
  metadata: null,
  view: null,
  cursor: null,
};

interface Cleaner {
  readonly context: ValueContext;
  readonly given: Map<string, string | null>;
  readonly shapes: Map<string, string | null>;
  readonly ids: Set<string>;
  /** Rules with `!important`, which go before `style` attributes; usvg does not know that. */
  readonly important: readonly StyleRule[];
  count: number;
}

/** Leaves out and notes what is unsafe or cannot be lit, and writes the rest so that usvg reads it. */
export function cleanSvg(root: SvgNode, notes: DrawingNotes): CleanDrawing {
  const { page, paged } = pageOf(root);
  const cleaner: Cleaner = {
    context: { variables: variablesOf(root), notes, pageSize: page ? [page.width, page.height] : [0, 0] },
    given: new Map(),
    shapes: new Map(),
    ids: idsOf(root),
    important: importantRules(root),
    count: 0,
  };
  const clean = cleanNode(paged, cleaner, cleaner.context.variables, true)!;
  return { root: clean, page, given: cleaner.given, shapes: cleaner.shapes };
}

function importantRules(root: SvgNode): StyleRule[] {
  const sheets: string[] = [];
  const visit = (node: SvgNode): void => {
    if (node.name === 'style' && isForScreen(node.attributes.media)) sheets.push(textOf(node));
    for (const child of node.children) if (typeof child !== 'string') visit(child);
  };
  visit(root);
  return sheets
    .flatMap((css) => readStyleRules(css, new DrawingNotes()))
    .filter(({ selector }) => !/[\s>+~]/.test(selector.replace(/\s*,\s*/g, ',')))
    .map(({ selector, declarations }) => ({ selector, declarations: declarations.filter((one) => one.isImportant) }))
    .filter(({ declarations }) => declarations.length > 0);
}

function idsOf(root: SvgNode): Set<string> {
  const ids = new Set<string>();
  const visit = (node: SvgNode): void => {
    if (node.attributes.id) ids.add(node.attributes.id);
    for (const child of node.children) if (typeof child !== 'string') visit(child);
  };
  visit(root);
  return ids;
}

function cleanNode(node: SvgNode, cleaner: Cleaner, outer: Variables, isDrawn: boolean): SvgNode | null {
  const { notes } = cleaner.context;
  // A link is a group to a drawing.
  const name = node.name === 'a' ? 'g' : node.name;
  if (!KEPT.has(name)) {
    const kind = name in LEFT_OUT ? LEFT_OUT[name] : 'unknown';
    // What asks for a program of its own, as Illustrator's private data does, is never shown.
    if (kind && !node.attributes.requiredExtensions) notes.add(kind, kind === 'unknown' ? name : node.attributes.id);
    return null;
  }
  if (name === 'style') return cleanStyleElement(node, cleaner.context);
  const variables = ownVariables(node, outer);
  const attributes = cleanAttributes(node, { ...cleaner.context, variables }, cleaner.important);
  if (name === 'use' && !isUsable(node, attributes, cleaner)) return null;
  nameShape(name, attributes, cleaner, isDrawn);
  const inside = isDrawn && !NOT_DRAWN.has(name);
  const children = node.children.flatMap((child): (SvgNode | string)[] => {
    if (typeof child === 'string') return [child.normalize('NFC')];
    const clean = cleanNode(child, cleaner, variables, inside);
    return clean ? [clean] : [];
  });
  return { name, attributes, children };
}

function cleanStyleElement(node: SvgNode, context: ValueContext): SvgNode | null {
  const { type, media } = node.attributes;
  if ((type && !/^(text\/css)?$/i.test(type.trim())) || !isForScreen(media)) return null;
  const css = readStyleRules(textOf(node), context.notes)
    .map(({ selector, declarations }) => {
      const plain = plainDeclarations(declarations, context).map(printDeclaration);
      return plain.length === 0 ? '' : `${selector.replace(/:root\b/g, 'svg')}{${plain.join(';')}}`;
    })
    .join('\n');
  return { name: 'style', attributes: {}, children: [css] };
}

function printDeclaration({ property, value, isImportant }: ReturnType<typeof readDeclarations>[number]): string {
  return `${property}:${value}${isImportant ? ' !important' : ''}`;
}

function textOf({ children }: SvgNode): string {
  return children.filter((child) => typeof child === 'string').join('');
}

function cleanAttributes(
  node: SvgNode,
  context: ValueContext,
  important: readonly StyleRule[],
): Record<string, string> {
  const clean: Record<string, string> = {};
  const overruled = new Set(
    important
      .filter(({ selector }) => mayMatch(selector, node))
      .flatMap(({ declarations }) => declarations.map(({ property }) => property)),
  );
  for (const [name, value] of Object.entries(node.attributes)) {
    if (/^on/i.test(name)) context.notes.add('handler', name);
    else if (name === 'href') Object.assign(clean, cleanHref(node, value, context.notes));
    else if (name === 'style') {
      const own = readDeclarations(value).filter(
        ({ property, isImportant }) => isImportant || !overruled.has(property),
      );
      clean.style = plainDeclarations(own, context).map(printDeclaration).join(';');
    } else if (name === 'id' || name === 'class' || name === 'd') clean[name] = value;
    else {
      const plain = plainValue(name, value, context);
      if (plain !== undefined) clean[name] = plain;
    }
  }
  const origin = clean['transform-origin'];
  if (origin && clean.transform) clean.transform = transformAbout(clean.transform, origin, context.pageSize);
  return clean;
}

function cleanHref(node: SvgNode, value: string, notes: DrawingNotes): { href?: string } {
  const target = value.trim();
  if (target.startsWith('#')) return { href: target };
  if (node.name !== 'a' && target !== '') notes.add('outside', target);
  return {};
}

function isUsable(node: SvgNode, { href }: Record<string, string>, { ids, context }: Cleaner): boolean {
  if (href && ids.has(href.slice(1))) return true;
  if (href || !node.attributes.href) context.notes.add('missing', href);
  return false;
}

/** Gives shapes an id where they have none, so that it is known what became of each. */
function nameShape(name: string, attributes: Record<string, string>, cleaner: Cleaner, isDrawn: boolean): void {
  if (!SHAPES.has(name)) return;
  const own = attributes.id ?? null;
  if (own === null) {
    do attributes.id = `tulpar-${++cleaner.count}`;
    while (cleaner.ids.has(attributes.id));
  }
  const target = name === 'use' ? attributes.href!.slice(1) : null;
  if (own === null || target !== null) cleaner.given.set(attributes.id!, target);
  if (isDrawn) cleaner.shapes.set(attributes.id!, own ?? target);
}

/** Variables of the whole drawing: those of its root before those that any rule or element sets. */
function variablesOf(root: SvgNode): Variables {
  const atRoot = new Map<string, string>();
  const anywhere = new Map<string, string>();
  const keep = ({ selector, declarations }: StyleRule): void => {
    const isRoot = selector.split(',').some((part) => /^(:root|svg|\*|html)$/i.test(part.trim()));
    for (const { property, value } of declarations) {
      if (property.startsWith('--')) (isRoot ? atRoot : anywhere).set(property, value);
    }
  };
  const visit = (node: SvgNode): void => {
    const sheet = node.name === 'style' && isForScreen(node.attributes.media) ? textOf(node) : '';
    for (const rule of readStyleRules(sheet, new DrawingNotes())) keep(rule);
    const { style = '' } = node.attributes;
    if (style.includes('--')) keep({ selector: node === root ? ':root' : '', declarations: readDeclarations(style) });
    for (const child of node.children) if (typeof child !== 'string') visit(child);
  };
  visit(root);
  return (name) => atRoot.get(name) ?? anywhere.get(name);
}

function ownVariables({ attributes: { style = '' } }: SvgNode, outer: Variables): Variables {
  if (!style.includes('--')) return outer;
  const own = new Map(readDeclarations(style).map(({ property, value }) => [property, value]));
  return (name) => own.get(name) ?? outer(name);
}
