import type { DrawingNotes } from '../svg/drawing-notes';

export interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly isImportant: boolean;
}

export interface StyleRule {
  readonly selector: string;
  readonly declarations: readonly Declaration[];
}

/** At-rules whose rules hold where a drawing is looked at. */
const ENTERED = /^@(layer|supports|media|container|scope)\b/i;
/** Media and features that a drawing for lights is not: paper, dark themes, colours beyond sRGB. */
const NOT_OURS = /\bprint\b|\bspeech\b|\bnot\s+(all|screen)\b|prefers-color-scheme:\s*dark|color-gamut|color\s*\(/i;
const MOST_DEPTH = 8;

/** The rules of a style sheet that hold on a screen, in order; what lies outside of the file is left out and noted. */
export function readStyleRules(css: string, notes: DrawingNotes): StyleRule[] {
  return readBlock(css.replace(/<!--|-->/g, ' ').replace(/\/\*[\s\S]*?(\*\/|$)/g, ' '), notes, 0);
}

function readBlock(css: string, notes: DrawingNotes, depth: number): StyleRule[] {
  const rules: StyleRule[] = [];
  let at = 0;
  while (at < css.length) {
    const stop = findOutside(css, at, /[{;}]/);
    const head = css.slice(at, stop).trim();
    if (css[stop] !== '{') {
      noteImport(head, notes);
      at = stop + 1;
      continue;
    }
    const end = endOfBlock(css, stop);
    const body = css.slice(stop + 1, end);
    if (!head.startsWith('@')) rules.push({ selector: head, declarations: readDeclarations(body) });
    else if (/^@font-face/i.test(head)) notes.add('webFont', fontNameIn(body));
    else if (isEntered(head) && depth < MOST_DEPTH) rules.push(...readBlock(body, notes, depth + 1));
    at = end + 1;
  }
  return rules;
}

/** Whether the rules within an at-rule hold: `@media print` and the like do not. */
function isEntered(head: string): boolean {
  if (!ENTERED.test(head)) return false;
  const parts = head.replace(/^@\w+/, '').split(',');
  return parts.some((part) => !NOT_OURS.test(part)) || head === '@layer';
}

/** Whether a `media` attribute speaks of a screen. */
export function isForScreen(media: string | undefined): boolean {
  return media === undefined || isEntered(`@media ${media}`);
}

function noteImport(head: string, notes: DrawingNotes): void {
  if (/^@import/i.test(head)) notes.add('import', /["'(]\s*["']?([^"')]+)/.exec(head)?.[1]);
}

function fontNameIn(body: string): string | undefined {
  return readDeclarations(body)
    .find(({ property }) => property === 'font-family')
    ?.value.replace(/["']/g, '');
}

/** The declarations of a rule or of a `style` attribute. */
export function readDeclarations(text: string): Declaration[] {
  const declarations: Declaration[] = [];
  for (let at = 0; at < text.length; ) {
    const stop = findOutside(text, at, /;/);
    const declaration = text.slice(at, stop);
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, colon).trim();
    const value = declaration.slice(colon + 1).trim();
    if (colon > 0 && name && value) {
      declarations.push({
        property: name.startsWith('--') ? name : name.toLowerCase(),
        value: value.replace(/\s*!\s*important\s*$/i, ''),
        isImportant: /!\s*important\s*$/i.test(value),
      });
    }
    at = stop + 1;
  }
  return declarations;
}

/** Where one of some signs stands next, outside of quotes and brackets; the end of the text when it stands nowhere. */
function findOutside(text: string, from: number, signs: RegExp): number {
  let quote = '';
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at]!;
    if (quote) {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (depth === 0 && signs.test(sign)) return at;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
  }
  return text.length;
}

/** Where the block that opens at `open` is closed. */
function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; ) {
    const stop = findOutside(text, at, /[{}]/);
    depth += text[stop] === '{' ? 1 : -1;
    if (depth <= 0) return stop;
    at = stop + 1;
  }
  return text.length;
}
