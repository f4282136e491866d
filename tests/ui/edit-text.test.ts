import { expect, test } from 'vitest';
import type { FixEdit } from '../../src/fixes';
import { editText } from '../../src/ui/i18n/edit-text';
import { createTranslator, LANGUAGES } from '../../src/ui/i18n/languages';
import type { Format } from '../../src/ui/i18n/use-format';

const print = (value: number, digits = 0) => value.toFixed(digits);
const FORMAT: Format = {
  metres: (value, digits = 2) => `${print(value, digits)} m`,
  speed: print,
  acceleration: print,
  jerk: print,
  seconds: (value, digits = 1) => `${print(value, digits)} s`,
  percent: (value) => `${print(value, 1)} %`,
  number: print,
  clock: print,
};

const A = { id: 'a', name: 'A' };
const EAGLE = { id: 'eagle', name: 'Eagle' };

const EDITS: readonly FixEdit[] = [
  { kind: 'lengthen-transition', scene: A, byS: 3, toS: 9 },
  { kind: 'make-transition-planned', scene: A },
  { kind: 'slow-movement', scene: A, factor: 1.2 },
  { kind: 'reduce-amplitude', scene: A, factor: 0.8 },
  { kind: 'change-hold', scene: A, byS: 2 },
  { kind: 'change-hold', scene: A, byS: -2 },
  { kind: 'shorten-holds', factor: 0.8 },
  { kind: 'move-scene', scene: A, byM: [1.5, -2, 4] },
  { kind: 'move-figure', scene: A, figure: EAGLE, byM: [6, 0, 0] },
  { kind: 'turn-scene', scene: A, byDeg: 90 },
  { kind: 'park-spares', scene: A, where: 'below' },
  { kind: 'park-spares', scene: A, where: 'double' },
  { kind: 'lift-launch', part: 'takeoff', byM: 2 },
  { kind: 'lift-launch', part: 'landing', byM: 2 },
  { kind: 'spread-pads', toM: 2.5 },
  { kind: 'scale-scene', scene: A, factor: 1.08 },
  { kind: 'space-formation', formation: 'a', toM: 2.25 },
  { kind: 'swap-scenes', scenes: [A, { id: 'b', name: 'B' }] },
];

test.each(LANGUAGES)('every change has words of its own in %s', async (language) => {
  const { t } = await createTranslator(language);
  const texts = EDITS.map((edit) => editText(edit, t, FORMAT));
  expect(new Set(texts).size).toBe(EDITS.length);
  for (const text of texts) expect(text).not.toMatch(/\{\{|fixes\./);
});

test('a move names each way it goes, with its metres', async () => {
  const { t } = await createTranslator('en');
  expect(editText({ kind: 'move-scene', scene: EAGLE, byM: [1.5, -2, 4] }, t, FORMAT)).toBe(
    'Move “Eagle”: 1.5 m to the right, 2.0 m nearer to the audience, 4.0 m up',
  );
  expect(editText({ kind: 'move-scene', scene: EAGLE, byM: [-1, 3, 0] }, t, FORMAT)).toBe(
    'Move “Eagle”: 1.0 m to the left, 3.0 m away from the audience',
  );
});
