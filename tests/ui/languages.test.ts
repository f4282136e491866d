import { expect, test } from 'vitest';
import { PROBLEM_CODES } from '../../src/core';
import { loadLaterWords, loadWords, pickLanguage } from '../../src/ui/i18n/languages';

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** All texts of a language by their path. */
function textsOf(node: object, path = ''): Map<string, string> {
  const entries = Object.entries(node).flatMap(([key, value]) => {
    const at = path ? `${path}.${key}` : key;
    return typeof value === 'string' ? [[at, value] as const] : [...textsOf(value, at)];
  });
  return new Map(entries);
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
const stem = (path: string) => path.replace(PLURAL, '');
/** All words of a language, those that are loaded later among them. */
const allOf = async (language: 'en' | 'ru' | 'kk') =>
  textsOf({
    ...(await loadWords(language)),
    files: await loadLaterWords(language, 'files'),
    tools: await loadLaterWords(language, 'tools'),
  });
const english = await allOf('en');
const others = [
  ['ru', await allOf('ru')],
  ['kk', await allOf('kk')],
] as const;

test.each(others)('%s says all that English says, and nothing else', (_, texts) => {
  expect(english.size).toBeGreaterThan(150);
  expect([...new Set([...texts.keys()].map(stem))].sort()).toEqual([...new Set([...english.keys()].map(stem))].sort());
});

test.each([['en', english] as const, ...others])('%s has each plural form of its grammar', (language, texts) => {
  const wanted = new Intl.PluralRules(language === 'kk' ? 'en' : language).resolvedOptions().pluralCategories;
  const counted = new Set([...texts.keys()].filter((path) => PLURAL.test(path)).map(stem));
  expect(counted.size).toBeGreaterThan(5);
  for (const path of counted) {
    const forms = [...texts.keys()].filter((key) => stem(key) === path).map((key) => key.slice(path.length + 1));
    expect([path, forms.sort()]).toEqual([path, [...wanted].sort()]);
  }
});

test.each(others)('%s keeps the placeholders of English', (_, texts) => {
  const wanted = new Map([...english].map(([path, text]) => [stem(path), placeholders(text)]));
  for (const [path, text] of texts) expect([path, placeholders(text)]).toEqual([path, wanted.get(stem(path))]);
});

test.each(others)('%s is not English', (_, texts) => {
  const same = [...texts].filter(
    ([path, text]) => text === english.get(path) && /[a-z]{3}/.test(text.replace(/\{\{\w+\}\}/g, '')),
  );
  expect(same.map(([path]) => path)).toEqual(['app.name']);
});

test('every problem that the check can find has words', () => {
  for (const code of PROBLEM_CODES) expect(english.get(`problem.${code}`)).toBeTruthy();
});

test('the first language that the studio speaks is taken', () => {
  expect([pickLanguage(['de-AT', 'kk-KZ', 'ru']), pickLanguage(['ru-RU']), pickLanguage(['fr'])]).toEqual([
    'kk',
    'ru',
    'en',
  ]);
});
