import type { FillRule } from '../core/geometry';
import { readColour } from './colour';
import { refuseOuterUrls, type SvgNode } from './svg-tree';

/** How a shape is painted; handed down from element to element. */
export interface SvgStyle {
  readonly fill: number | undefined;
  readonly stroke: number | undefined;
  readonly fillRule: FillRule;
  readonly isHidden: boolean;
}

/** What SVG paints when nothing is said. */
export const INITIAL_STYLE: SvgStyle = { fill: 0x000000, stroke: undefined, fillRule: 'nonzero', isHidden: false };

type Declarations = Readonly<Record<string, string>>;
/** Declarations by simple selector: `name`, `.class`, `#id`. */
export type StyleSheet = ReadonlyMap<string, Declarations>;

/** Reads the `<style>` elements of a tree. Only simple selectors are understood; others are passed over. */
export function readStyleSheet(root: SvgNode, where: string): StyleSheet {
  const rules = new Map<string, Declarations>();
  const visit = (node: SvgNode): void => {
    if (node.name === 'style') readRules(node.text, where, rules);
    node.children.forEach(visit);
  };
  visit(root);
  return rules;
}

function readRules(text: string, where: string, rules: Map<string, Declarations>): void {
  refuseOuterUrls(text, where);
  for (const rule of text.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const selector of rule[1]!.split(',').map((part) => part.trim())) {
      rules.set(selector, { ...rules.get(selector), ...readDeclarations(rule[2]!) });
    }
  }
}

function readDeclarations(text: string): Declarations {
  const pairs = text.split(';').map((declaration) => {
    const colon = declaration.indexOf(':');
    return [
      declaration.slice(0, colon).trim().toLowerCase(),
      declaration
        .slice(colon + 1)
        .replace('!important', '')
        .trim(),
    ];
  });
  return Object.fromEntries(pairs.filter(([property]) => property));
}

/** The style of an element: attributes give way to the style sheet, that to its own `style`; the rest is inherited. */
export function styleOf(node: SvgNode, inherited: SvgStyle, sheet: StyleSheet, where: string): SvgStyle {
  const classes = (node.attributes.class ?? '').split(/\s+/).filter(Boolean);
  const declared: Declarations = {
    ...node.attributes,
    ...sheet.get(node.name),
    ...Object.assign({}, ...classes.map((name) => sheet.get(`.${name}`))),
    ...sheet.get(`#${node.attributes.id ?? ''}`),
    ...readDeclarations(node.attributes.style ?? ''),
  };
  return {
    fill: paint(declared.fill, inherited.fill, declared, where),
    stroke: paint(declared.stroke, inherited.stroke, declared, where),
    fillRule: readFillRule(declared['fill-rule'], inherited.fillRule),
    isHidden:
      inherited.isHidden ||
      declared.display === 'none' ||
      declared.visibility === 'hidden' ||
      Number(declared.opacity ?? 1) === 0,
  };
}

function readFillRule(value: string | undefined, inherited: FillRule): FillRule {
  return value === 'evenodd' || value === 'nonzero' ? value : inherited;
}

function paint(
  value: string | undefined,
  inherited: number | undefined,
  declared: Declarations,
  where: string,
): number | undefined {
  if (value === undefined || value === 'inherit') return inherited;
  if (value === 'currentColor') return readColour(declared.color ?? '#ffffff', where);
  // A gradient or pattern has no one colour; white is the ink that can be recoloured.
  if (value.startsWith('url(')) return 0xffffff;
  return readColour(value, where);
}
