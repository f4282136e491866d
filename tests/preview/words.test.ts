import { expect, test } from 'vitest';
import { FAILURE_CODES, LANGUAGES, pickLanguage, WORDS } from '../../src/preview/words';

/** All texts of a language by their path; functions are asked with signs. */
function textsOf(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) => {
    const at = `${path}.${key}`;
    if (typeof value === 'function') return [[at, value('«1»', '«2»')]] as [string, string][];
    return typeof value === 'string' ? [[at, value]] : textsOf(value, at);
  });
}

test('each language says all, in its own letters, with the numbers that it is given', () => {
  const english = textsOf(WORDS.en);
  for (const language of LANGUAGES) {
    const texts = textsOf(WORDS[language]);
    expect(texts.map(([path]) => path).sort()).toEqual(english.map(([path]) => path).sort());
    for (const [path, text] of texts) {
      expect(text.trim(), path).not.toBe('');
      if (language !== 'en') expect(text, path).toMatch(/\p{Script=Cyrillic}/u);
      const numbers = (one: string) => one.match(/«\d»/g)?.sort() ?? [];
      expect(numbers(text), path).toEqual(numbers(english.find(([one]) => one === path)![1]));
    }
  }
  expect(Object.keys(WORDS.en.failures).sort()).toEqual([...FAILURE_CODES].sort());
});

test('the language is the first of the reader that the page speaks', () => {
  expect(pickLanguage(['de-DE', 'kk-KZ', 'ru'])).toBe('kk');
  expect(pickLanguage(['RU'])).toBe('ru');
  expect(pickLanguage(['constructor'])).toBe('en');
  expect(pickLanguage([])).toBe('en');
});
