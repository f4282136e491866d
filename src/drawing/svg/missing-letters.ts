import { InputError, message } from '../../core';
import type { DrawingNotes } from './drawing-notes';
import { elementsOf, readPlain } from './plain-svg';
import { printSvg } from './print-svg';
import type { SvgEngine } from './svg-engine';
import type { SvgNode } from './svg-tree';

/** Letters of all texts of a drawing; text longer than that is no picture. */
const MOST_LETTERS = 5000;

/** Takes letters out of the texts of a drawing that the studio's font has no shape for, and notes them. */
export function leaveOutMissingLetters(root: SvgNode, engine: SvgEngine, where: string, notes: DrawingNotes): void {
  const texts = textsOf(root);
  const all = texts.flatMap((text) => [...lettersIn(text)]);
  if (all.length > MOST_LETTERS) {
    throw new InputError(
      message`the drawing has ${all.length} letters of text, more than ${MOST_LETTERS}`,
      where,
      message`Leave out what cannot be read from afar.`,
    );
  }
  const letters = [...new Set(all)].filter((letter) => !/[\s\p{M}\p{C}]/u.test(letter));
  if (letters.length === 0) return;
  const missing = missingOf(letters, engine, where);
  if (missing.size === 0) return;
  for (const letter of missing) notes.add('letter', letter);
  for (const text of texts) leaveOut(text, missing);
}

function textsOf(node: SvgNode): SvgNode[] {
  return node.name === 'text' ? [node] : elementsOf(node).flatMap(textsOf);
}

function lettersIn(node: SvgNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : lettersIn(child))).join('');
}

/** Every letter is written alone: a letter without a shape leaves no path. */
function missingOf(letters: readonly string[], engine: SvgEngine, where: string): Set<string> {
  const children = letters.map((letter, index) => ({
    name: 'text',
    attributes: { id: `letter-${index}`, y: '10', 'font-size': '10' },
    children: [letter],
  }));
  const attributes = { viewBox: '0 0 20 20', width: '20', height: '20' };
  const plain = readPlain(engine.toPlain(printSvg({ name: 'svg', attributes, children }), where), where);
  const written = new Set(plain.shapes.flatMap(({ ids }) => ids));
  return new Set(letters.filter((_, index) => !written.has(`letter-${index}`)));
}

function leaveOut(node: SvgNode, missing: ReadonlySet<string>): void {
  node.children.forEach((child, index) => {
    if (typeof child !== 'string') leaveOut(child, missing);
    else node.children[index] = [...child].filter((letter) => !missing.has(letter)).join('');
  });
}
