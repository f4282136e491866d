import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planHash } from '../../src/compile/plan-hash';
import { runAtOnce } from '../../src/core';
import { mainStoryboard, parseShow, printShow } from '../../src/show';
import { smallShow } from '../show/small-show';
import { readShippedShow } from '../shows/shipped-shows';

type Json = unknown;

const hashOf = (text: string) => runAtOnce(planHash(parseShow(text, 'test'), new Map()));

/** The same document with the keys of every record in another order. */
function shuffled(value: Json, pick: () => number): Json {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, pick));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [pick(), key, shuffled(item, pick)] as const);
  return Object.fromEntries(entries.sort((p, q) => p[0] - q[0]).map(([, key, item]) => [key, item]));
}

/** A show file as an editor, a script or a person may write the same show. */
function anyText(document: Json, text: { seed: number; indent: number; spelledOut: boolean; schema: boolean }): string {
  let state = text.seed;
  const pick = () => (state = (state * 48271) % 2147483647);
  const whole = text.spelledOut ? parseShow(JSON.stringify(document), 'test') : document;
  const lined = text.schema ? { $schema: '../../public/show.schema.json', ...(whole as object) } : whole;
  return `${' '.repeat(text.indent)}${JSON.stringify(shuffled(lined, pick), null, text.indent)}\n`;
}

const texts = fc.record({
  seed: fc.integer({ min: 1, max: 2147483646 }),
  indent: fc.integer({ min: 0, max: 8 }),
  spelledOut: fc.boolean(),
  schema: fc.boolean(),
});

const DOCUMENTS: readonly (readonly [string, unknown])[] = [
  ['the small show', smallShow()],
  ['First Steps', JSON.parse(readShippedShow('first-steps').text)],
  ['Police Day', JSON.parse(readShippedShow('police-day').text)],
];

describe.each(DOCUMENTS)('%s', (_, document) => {
  test('has one hash however it is written', () => {
    const hash = hashOf(JSON.stringify(document));
    fc.assert(
      fc.property(texts, (text) => {
        expect(hashOf(anyText(document, text))).toBe(hash);
      }),
      { numRuns: 15 },
    );
    expect(hashOf(printShow(parseShow(JSON.stringify(document), 'test')))).toBe(hash);
  });

  test('has another where any value that counts is another', () => {
    const show = parseShow(JSON.stringify(document), 'test');
    const main = mainStoryboard(show);
    const [first, ...others] = main.scenes;
    const hashes = [
      show,
      { ...show, title: `${show.title}!` },
      { ...show, storyboards: [{ ...main, scenes: [{ ...first!, holdS: first!.holdS + 1 }, ...others] }] },
      { ...show, storyboards: [{ ...main, scenes: [...others, first!] }] },
      { ...show, site: { ...show.site, headingDeg: show.site.headingDeg + 360 } },
    ].map((one) => runAtOnce(planHash(one, new Map())));
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
