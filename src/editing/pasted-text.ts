import { InputError, type Message, message } from '../core';
import { isSceneClip } from '../show';
import { type InsertedScenes, pasteScenes } from './copied-scenes';
import { sceneOfFile } from './dropped-file';
import { addScene } from './scene-edits';
import type { ShowValue } from './show-document';

/** The longest text that a recipe takes, and the longest name of a scene that is made of it. */
const LONGEST_TEXT = 200;
const LONGEST_NAME = 40;

export type PastedKind = 'scenes' | 'drawing' | 'points' | 'text';

/** What a text on the clipboard is: copied scenes, an SVG drawing, a table of points, or words to fly. */
export function kindOfText(text: string): PastedKind {
  const start = text.trimStart();
  if (start.startsWith('{') || isSceneClip(start)) return 'scenes';
  if (/^<(?:\w+:)?svg[\s>]/i.test(afterProlog(start))) return 'drawing';
  return isTable(start) ? 'points' : 'text';
}

/** What comes after the declarations and comments before a document's first element. */
function afterProlog(text: string): string {
  const ends: readonly (readonly [string, string])[] = [
    ['<?', '?>'],
    ['<!--', '-->'],
    ['<!', '>'],
  ];
  let at = 0;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++;
    const opened = ends.find(([opening]) => text.startsWith(opening, at));
    const end = opened ? text.indexOf(opened[1], at) : -1;
    if (!opened || end < 0) return text.slice(at, at + 100);
    at = end + opened[1].length;
  }
}

/** Rows of numbers, or a header that names x, y and z: words apart by commas are no table. */
function isTable(text: string): boolean {
  const [header = '', first = ''] = text.split(/\r?\n/, 2);
  const cells = (row: string) => row.split(/[,;\t]/).map((cell) => cell.trim());
  const isNumber = (cell: string) => cell !== '' && Number.isFinite(Number(cell));
  if (cells(header).filter(isNumber).length >= 3) return true;
  const axes = new Set(
    cells(header.toLowerCase()).flatMap((cell) => /^(?:pos_)?([xyz])\b|^([xyz])_/.exec(cell)?.[0][0] ?? []),
  );
  return axes.size >= 2 && cells(first).filter(isNumber).length >= 3;
}

/**
 * What a text makes when it is pasted, behind a scene. @param name of a drawing or table that comes without one.
 * @throws InputError for what is no copy of scenes though it looks like one, and for too much text.
 */
export function pasteText(value: ShowValue, after: number, text: string, name: string): InsertedScenes {
  switch (kindOfText(text)) {
    case 'scenes':
      return pasteScenes(value, after, text);
    case 'drawing':
      return ofFile(value, after, `${name}.svg`, text);
    case 'points':
      return ofFile(value, after, `${name}.csv`, text);
    case 'text':
      return ofWords(value, after, text);
  }
}

function ofFile(value: ShowValue, after: number, name: string, text: string): InsertedScenes {
  return sceneOfFile(value, after, name, new TextEncoder().encode(text));
}

function ofWords({ show }: ShowValue, after: number, pasted: string): InsertedScenes {
  const text = typedText(pasted);
  if (text === '') throw wrongText(message`nothing that can be shown`);
  if (text.length > LONGEST_TEXT) throw wrongText(message`${text.length} characters of text`);
  const [line = ''] = text.split('\n', 1);
  const name = line.trim().slice(0, LONGEST_NAME).trim();
  const { edits, index } = addScene(show, after, name, { kind: 'text', text });
  return { edits, index, files: new Map(), names: [name], lostPins: 0 };
}

/** A text as a keyboard would write it: what is no character and no line break goes. */
function typedText(pasted: string): string {
  const lines = pasted.split(/\r\n|[\r\n\u2028\u2029]/);
  return lines
    .map((line) => line.replace(/\t/g, ' ').replace(/\p{Cc}/gu, ''))
    .join('\n')
    .trim();
}

function wrongText(found: Message): InputError {
  return new InputError(
    message`found ${found}, expected 1 to ${LONGEST_TEXT} characters, an SVG drawing, a table of points or copied scenes`,
    message`clipboard`,
    message`Copy less, or drop a file.`,
  );
}
