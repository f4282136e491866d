import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/cli/language';
import { smallShowText } from '../show/small-show';
import { runQuietly } from './quiet-terminal';
import { makeWorkFolder, writeIn } from './work-folder';

const folder = makeWorkFolder();
const at = (path: string) => join(folder, path);
const inLocale = (args: readonly string[], locale: string) => runQuietly(args, new AbortController().signal, locale);

function show(name: string, edit: Parameters<typeof smallShowText>[0]): string {
  writeIn(folder, `${name}/show.json`, smallShowText(edit));
  return at(name);
}

/** Pads 10 cm from each other, under a grid that is too small. */
const tooSmall = () => show('small', ({ fleet }) => (fleet.count = 500));
/** Pads that are nearer than the profile's pitch: the check warns. */
const tight = () => show('tight', ({ fleet }) => (fleet.launch = { ...fleet.launch!, pitchM: 0.5 }));

test.each([
  [[], undefined, 'en'],
  [[], 'C', 'en'],
  [[], 'ru_RU.UTF-8', 'ru'],
  [[], 'kk_KZ', 'kk'],
  [[], 'de_DE.UTF-8', 'en'],
  [['--lang', 'kk'], 'ru_RU', 'kk'],
  [['plan', 'x', '--lang=en'], 'ru_RU', 'en'],
  [['--lang'], 'ru_RU', 'ru'],
  [['--lang', 'xx'], 'ru_RU', 'ru'],
] as const)('%j in %s is %s', (args, locale, language) => {
  expect(languageOf(args, locale)).toBe(language);
});

describe('an error of the command line', () => {
  test('is in the language that is asked for, before the command or after it', async () => {
    for (const args of [
      ['plan', tooSmall(), '--lang', 'ru'],
      ['--lang', 'ru', 'plan', tooSmall()],
    ]) {
      const { code, stderr } = await runQuietly(args);
      expect(stderr).toMatch(/^ошибка: .*show\.json: fleet\.launch: найдено 4 x 3 = 12 площадок, нужно не меньше 500/);
      expect(stderr).toMatch(
        /\nУвеличьте сетку \(хватит \d+ x \d+\) или уменьшите fleet\.count\. \(и ещё 1 в этом файле\)\n$/,
      );
      expect(code).toBe(3);
    }
  });

  test('is in the language of the system, in English for one that is not spoken', async () => {
    expect((await inLocale(['plan', at('nothing')], 'kk_KZ.UTF-8')).stderr).toMatch(
      /^қате: .*nothing: ондай файл немесе қалта жоқ\.\nЖолды тексеріңіз\.\n$/,
    );
    expect((await inLocale(['plan', at('nothing')], 'fr_FR')).stderr).toMatch(
      /^error: .*there is no such file or folder/,
    );
  });

  test('is data with --json: a code, its English, its templates and parameters, in any language', async () => {
    const { stdout, stderr, code } = await runQuietly(['plan', tooSmall(), '--json', '--lang', 'ru']);
    const { error } = JSON.parse(stdout);
    expect(error).toMatchObject({
      code: 'launch-too-small',
      what: 'found 4 x 3 = 12 pads, expected at least 500, one a drone',
      whatMessage: {
        code: 'launch-too-small',
        template: 'found {0} = {1} pads, expected at least {2}, one a drone',
        params: ['4 x 3', 12, 500],
      },
      remedyMessage: {
        template: '{0} (and {1} more in this file)',
        params: [{ template: 'Enlarge the grid ({0} x {1} is enough) or lower fleet.count.', params: [23, 23] }, 1],
      },
    });
    expect(error.where).toMatch(/show\.json: fleet\.launch$/);
    expect(stderr).toContain('ошибка: ');
    expect(code).toBe(3);
  });

  test('in a language that is not spoken is wrong usage', async () => {
    expect((await runQuietly(['plan', tooSmall(), '--lang', 'de'])).code).toBe(2);
  });
});

describe('a report', () => {
  test('is in the chosen language, as aligned and as long as in English', async () => {
    const [english, russian, kazakh] = await Promise.all(
      ['en', 'ru', 'kk'].map(async (language) => (await runQuietly(['plan', tight(), '--lang', language])).stdout),
    );
    const lines = english!.split('\n').length;
    expect([russian!.split('\n').length, kazakh!.split('\n').length]).toEqual([lines, lines]);
    expect(russian).toMatch(/Между площадками дронов \d+ и \d+ всего 0,50 м/);
    expect(russian).toMatch(/Раздвиньте площадки хотя бы на /);
    expect(kazakh).toMatch(/алаңдарының арасы 0,50 м/);
    const left = /\b(the|drones|apart|limits:|from|scene|closest)\b/;
    for (const text of [russian!, kazakh!]) {
      // the source of the limits is a quotation
      expect(text.split('\n').filter((line) => left.test(line) && !line.includes('default:'))).toEqual([]);
    }
  });

  test('as data is the same in every language', async () => {
    const [english, russian] = await Promise.all(
      ['en', 'ru'].map(async (language) =>
        JSON.parse((await runQuietly(['plan', tight(), '--json', '--lang', language])).stdout),
      ),
    );
    for (const data of [english, russian]) delete data.timingsMs;
    expect(russian).toEqual(english);
    expect(english.problems[0].message).toMatch(/^The pads of drones/);
  });
});
