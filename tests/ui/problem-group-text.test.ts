import { describe, expect, test } from 'vitest';
import { groupProblems, PROBLEM_CODES, type Problem } from '../../src/core';
import { createTranslator, LANGUAGES, type Language } from '../../src/ui/i18n/languages';
import { problemGroupText } from '../../src/ui/i18n/problem-group-text';
import type { Format } from '../../src/ui/i18n/use-format';

const plain = (unit: string) => (value: number) => `${value} ${unit}`;
const FORMAT: Format = {
  metres: plain('m'),
  speed: plain('m/s'),
  acceleration: plain('m/s²'),
  jerk: plain('m/s³'),
  seconds: plain('s'),
  percent: plain('%'),
  number: String,
  clock: (timeS) => `0:${timeS}`,
};

const high = (n: number, timeS: number, value: number): Problem => ({
  code: 'altitude-too-high',
  severity: 'error',
  message: 'Something.',
  timeS,
  drones: [n - 1],
  value,
  limit: 120,
  remedy: null,
});

const IDS = { fromScene: 'a', toScene: 'disc' };

const STORYLINE = {
  firstDrone: 0,
  endDrone: 1000,
  stretches: [{ kind: 'transition' as const, index: 0, from: 'A', to: 'Disc', ...IDS, startS: 0, endS: 100 }],
};

const TRANSLATORS = new Map(
  await Promise.all(LANGUAGES.map(async (one) => [one, await createTranslator(one)] as const)),
);

function texts(language: Language, ...problems: Problem[]): string[] {
  const { t } = TRANSLATORS.get(language)!;
  const ids = Array.from({ length: 1000 }, (_, k) => String(k + 1));
  return groupProblems(problems, [STORYLINE]).map((group) => problemGroupText(group, problems, ids, t, FORMAT));
}

const many = (count: number) => Array.from({ length: count }, (_, k) => high(k + 1, 17 + (k % 20), 140 - k / 10));

test('one, few and many drones in each language', () => {
  expect(texts('en', ...many(1))).toEqual([
    '1 drone climbs above 120 m at 0:17 in the transition to “Disc”; worst 140 m, drone 1',
  ]);
  expect(texts('en', ...many(87))[0]).toBe(
    '87 drones climb above 120 m between 0:17 and 0:36 in the transition to “Disc”; worst 140 m, drone 1 at 0:17',
  );
  expect([1, 2, 5, 21].map((count) => texts('ru', ...many(count))[0]!.split(' выше')[0])).toEqual([
    '1 дрон поднимается',
    '2 дрона поднимаются',
    '5 дронов поднимаются',
    '21 дрон поднимается',
  ]);
  expect(texts('kk', ...many(3))[0]).toContain('3 дрон 120 m');
});

test('pairs are named with both drones', () => {
  const pair: Problem = { ...high(4, 62, 0.83), code: 'separation-too-small', drones: [3, 16], limit: 1.5 };
  expect(texts('en', pair)).toEqual([
    '1 pair comes nearer than 1.5 m at 0:62 in the transition to “Disc”; nearest 0.83 m, drones 4 and 17',
  ]);
});

describe.each(LANGUAGES)('%s', (language) => {
  test.each(PROBLEM_CODES)('has words for a group of %s, with nothing left to fill in', (code) => {
    for (const about of [undefined, 'across', 'up', 'down', 'ceiling', 'ground', 'Tower']) {
      const two = [high(1, 20, 130), high(2, 21, 125)].map((one) => ({ ...one, code, ...(about && { about }) }));
      for (const text of texts(language, ...two)) {
        expect(text).not.toMatch(/\{\{|undefined|problemGroup/);
        expect(text).toMatch(/Disc/);
      }
    }
  });
});
