import { InputError, message } from '../../core';
import type { DrawingNotes } from './drawing-notes';

/** Letters that the entities of a file may come to, all uses together. */
const MOST_LETTERS = 4_000_000;
const MOST_ENTITIES = 500;

/**
 * The entities that a DOCTYPE declares, as Illustrator writes its namespaces, each expanded. Throws `InputError` when
 * they multiply: `text` is the whole file, in which uses are counted before a parser expands the first.
 */
export function readEntities(
  doctype: string,
  text: string,
  where: string,
  notes: DrawingNotes,
): Record<string, string> {
  const declared = new Map<string, string>();
  for (const [, percent, name, quoted] of doctype.matchAll(
    /<!ENTITY\s+(%\s+)?([^\s%"']+)\s+(?:"([^"]*)"|'([^']*)'|(?:SYSTEM|PUBLIC)[^>]*)/g,
  )) {
    if (percent) continue;
    declared.set(name!, quoted ?? '');
  }
  for (const [, name] of doctype.matchAll(/<!ENTITY\s+(?:%\s+)?([^\s%"']+)\s+(?:SYSTEM|PUBLIC)/g)) {
    notes.add('entity', name);
  }
  if (declared.size > MOST_ENTITIES) throw bomb(where);
  const expanded: Record<string, string> = {};
  const budget = { letters: MOST_LETTERS };
  for (const name of declared.keys()) expanded[name] = expand(name, declared, new Set(), budget, where);
  requireFew(expanded, text, where);
  return expanded;
}

function bomb(where: string): InputError {
  return new InputError(
    message`the drawing declares entities that multiply`,
    where,
    message`Save it again as plain SVG, without a DOCTYPE.`,
  );
}

function expand(
  name: string,
  declared: ReadonlyMap<string, string>,
  within: ReadonlySet<string>,
  budget: { letters: number },
  where: string,
): string {
  if (within.has(name)) throw bomb(where);
  const inner = new Set([...within, name]);
  const value = (declared.get(name) ?? '').replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) =>
    String.fromCodePoint(Math.min(Number.parseInt(digits, hex ? 16 : 10) || 0x20, 0x10ffff)),
  );
  const whole = value.replace(/&([^;\s&]+);/g, (reference, other: string) =>
    declared.has(other) ? expand(other, declared, inner, budget, where) : reference,
  );
  budget.letters -= whole.length;
  if (budget.letters < 0) throw bomb(where);
  return whole;
}

function requireFew(expanded: Readonly<Record<string, string>>, text: string, where: string): void {
  let letters = 0;
  for (const [, name] of text.matchAll(/&([^;\s&#]{1,100});/g)) {
    letters += Object.hasOwn(expanded, name!) ? expanded[name!]!.length : 0;
    if (letters > MOST_LETTERS) throw bomb(where);
  }
}
