import type { DrawingNotes } from '../svg/drawing-notes';
import { hexOfColourFunction } from './css-colour';
import type { Declaration } from './css-rules';

/** The value of a CSS variable by its name (`--accent`); undefined when it is not set. */
export type Variables = (name: string) => string | undefined;

export interface ValueContext {
  readonly variables: Variables;
  readonly notes: DrawingNotes;
  /** Width and height of the page, which `transform-origin` may be a part of; 0 when they are not known. */
  readonly pageSize: readonly [width: number, height: number];
}

/** Variables that stand for variables, at most. */
const MOST_STEPS = 12;
const MOST_VALUE = 100_000;

const PAINTS = new Set(['fill', 'stroke', 'color', 'stop-color']);

/** Properties that no light shows; what is noted of them. */
const DROPPED: Readonly<Record<string, 'filter' | 'dash' | undefined>> = {
  filter: 'filter',
  'backdrop-filter': 'filter',
  'stroke-dasharray': 'dash',
  '-inkscape-stroke': undefined,
};

/**
 * Declarations as usvg reads them: variables put in, colour functions as `#rrggbbaa`, references without quotes, transforms
 * in plain numbers about their origin. What cannot be followed is left out, and noted where it could have been seen.
 */
export function plainDeclarations(declarations: readonly Declaration[], context: ValueContext): Declaration[] {
  const plain: Declaration[] = [];
  for (const { property, value, isImportant } of declarations) {
    if (property.startsWith('--')) continue;
    const written = plainValue(property, value, context);
    if (written === undefined) continue;
    // A wide colour after a plain one is the same colour for wide screens; the plain one is what the designer chose for ours.
    const isWide = /\bcolor\(/i.test(value) && plain.some((other) => other.property === property);
    if (!isWide) plain.push({ property, value: written, isImportant });
  }
  return aboutOrigin(plain, context);
}

/** A value of a property or presentation attribute as usvg reads it; undefined to leave it out. */
export function plainValue(property: string, value: string, context: ValueContext): string | undefined {
  const { notes } = context;
  if (property in DROPPED) {
    const note = DROPPED[property];
    if (note && value !== 'none' && value !== '0') notes.add(note);
    return undefined;
  }
  if (property === 'font-family') {
    for (const family of familiesIn(value)) notes.addOnce('font', family);
    return undefined;
  }
  const filled = value.includes('var(') ? putIn(value, context, 0) : value;
  if (filled === undefined) return undefined;
  const referring = plainReferences(filled, notes);
  if (referring === undefined) return undefined;
  if (property === 'transform') return plainTransform(referring);
  const colours = referring.includes('(') ? plainColours(referring, notes) : referring;
  return PAINTS.has(property) && colours !== undefined ? plainPaint(colours, notes) : colours;
}

/** The one colour name that usvg does not know. A function of colours that nothing here reads is left out and noted. */
function plainPaint(value: string, notes: DrawingNotes): string | undefined {
  const unknown = /\b[a-z][a-z-]*\(.*/i.exec(value.replace(/url\([^)]*\)/gi, ''));
  if (unknown) notes.add('colour', unknown[0]);
  return unknown ? undefined : value.replace(/\brebeccapurple\b/i, '#663399');
}

/** Our own font is no replacement, and generic names are no font. */
function familiesIn(value: string): string[] {
  const names = value.split(',').map((name) => name.trim().replace(/^["']|["']$/g, ''));
  const [first] = names;
  return first && !/^(montserrat.*|serif|sans-serif|monospace|cursive|fantasy|system-ui|inherit)$/i.test(first)
    ? [first]
    : [];
}

function putIn(value: string, context: ValueContext, steps: number): string | undefined {
  const start = value.search(/\bvar\(/);
  if (start < 0) return value;
  if (steps >= MOST_STEPS || value.length > MOST_VALUE) return undefined;
  const end = closingBracket(value, start + 3);
  const inside = value.slice(start + 4, end);
  const comma = inside.indexOf(',');
  const name = (comma < 0 ? inside : inside.slice(0, comma)).trim();
  const chosen = context.variables(name) ?? (comma < 0 ? undefined : inside.slice(comma + 1).trim());
  if (chosen === undefined) {
    context.notes.addOnce('variable', name);
    return undefined;
  }
  return putIn(`${value.slice(0, start)}${chosen}${value.slice(end + 1)}`, context, steps + 1);
}

function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

/** `url('#a')` becomes `url(#a)`; a reference out of the file is noted, and takes the whole value with it. */
function plainReferences(value: string, notes: DrawingNotes): string | undefined {
  if (!/url\(/i.test(value)) return value;
  let isOutside = false;
  const plain = value.replace(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*))\s*\)/gi, (_, double, single, bare) => {
    const target = String(double ?? single ?? bare).trim();
    if (target.startsWith('#')) return `url(${target})`;
    isOutside = true;
    notes.add('outside', target);
    return '';
  });
  const rest = plain.trim();
  return isOutside ? rest || 'none' : plain;
}

function plainColours(value: string, notes: DrawingNotes): string | undefined {
  let isUnknown = false;
  // The colour of a print profile stands after the one for screens.
  const onScreen = value.replace(/\s+icc-color\([^()]*\)/gi, '');
  const plain = onScreen.replace(/\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^()]*\)/gi, (text) => {
    const hex = hexOfColourFunction(text);
    if (hex === undefined) notes.add('colour', text);
    isUnknown ||= hex === undefined;
    return hex ?? '';
  });
  return isUnknown ? undefined : plain;
}

/** Pixels are the unit of SVG, and its angles are degrees. */
export function plainTransform(value: string): string {
  if (value.trim() === 'none') return '';
  return value
    .replace(
      /([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(px|deg|turn|grad|rad)\b/gi,
      (_, digits: string, unit: string) => {
        const factors: Record<string, number> = { px: 1, deg: 1, turn: 360, grad: 0.9, rad: 180 / Math.PI };
        return String(Number(digits) * factors[unit.toLowerCase()]!);
      },
    )
    .replace(/translate3d\(([^,)]*,[^,)]*),[^)]*\)/gi, 'translate($1)')
    .replace(/rotateZ\(/gi, 'rotate(')
    .replace(/translateX\(([^)]*)\)/gi, 'translate($1)')
    .replace(/translateY\(([^)]*)\)/gi, 'translate(0 $1)')
    .replace(/scaleX\(([^)]*)\)/gi, 'scale($1 1)')
    .replace(/scaleY\(([^)]*)\)/gi, 'scale(1 $1)')
    .replace(/\bskew\(([^,)]*)\)/gi, 'skewX($1)');
}

/** usvg knows no `transform-origin`: the transform is written about it. */
function aboutOrigin(declarations: readonly Declaration[], { pageSize }: ValueContext): Declaration[] {
  const origin = declarations.findLast(({ property }) => property === 'transform-origin')?.value;
  if (origin === undefined) return [...declarations];
  return declarations.flatMap((one) => {
    if (one.property === 'transform-origin') return [];
    return [one.property === 'transform' ? { ...one, value: transformAbout(one.value, origin, pageSize) } : one];
  });
}

/** A transform about an origin, in plain transforms; the transform alone when the origin cannot be read. */
export function transformAbout(transform: string, origin: string, pageSize: readonly [number, number]): string {
  const [x = '50%', y = '50%'] = orderOf(origin.trim().toLowerCase().split(/\s+/));
  const place = [originPart(x, pageSize[0]), originPart(y, pageSize[1])];
  if (!place.every(Number.isFinite)) return transform;
  return `translate(${place[0]} ${place[1]}) ${transform} translate(${-place[0]!} ${-place[1]!})`;
}

function orderOf(words: readonly string[]): readonly string[] {
  const isUpright = (word: string | undefined) => word === 'top' || word === 'bottom';
  if (isUpright(words[0])) return [words[1] ?? '50%', words[0]!];
  return words;
}

const ORIGIN_WORDS: Readonly<Record<string, number>> = { left: 0, top: 0, center: 0.5, right: 1, bottom: 1 };

function originPart(word: string, size: number): number {
  if (word in ORIGIN_WORDS) return ORIGIN_WORDS[word]! * size;
  const value = Number(word.replace(/(px|%)$/, ''));
  return word.endsWith('%') ? (value / 100) * size : value;
}
