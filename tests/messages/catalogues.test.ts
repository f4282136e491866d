// biome-ignore-all lint/suspicious/noTemplateCurlyInString: code is read here as text
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../src/messages';
import { readSources } from '../architecture/module-graph';
import { BARE_ENGLISH } from './bare-english';
import { hasWords, readMessages } from './read-messages';

/** The pages have words of their own, in src/ui/i18n and src/preview/words, beside messages; what is drawn has none. */
const OF_THE_PAGE = /^(ui|app|preview|viewport|messages)\//;

const SOURCES = [...readSources(fileURLToPath(new URL('../../src', import.meta.url)))];
const MODULES = SOURCES.map(([file, code]) => ({ file, ...readMessages(code, file) }));
const TEMPLATES = [...new Set(MODULES.flatMap(({ templates }) => templates).filter(hasWords))];

/** The places of a text: `{0}`, with a sign of how it is printed, or with the forms of a word for its number. */
function placesOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\d+)(?:[.^-]|\|[^}]*)?\}/g)].map(([, place]) => place!))].sort();
}

/** Names of fields and options, and short words between places for which a sign may stand. */
function isGlue(template: string): boolean {
  return /^(--problem|"launch")|: (swarm|format|drones)|^\{0\} (x|to|at|is|of) "?\{1\}/.test(template);
}

test('there are messages, and none is made of a text that is cut short', () => {
  expect(TEMPLATES.length).toBeGreaterThan(900);
  expect(TEMPLATES.filter((template) => template.includes('undefined'))).toEqual([]);
});

describe.each(['ru', 'kk'])('%s', (language) => {
  test('has a text with the same places for every template, and no other texts', async () => {
    const { texts } = (await loadCatalogue(language))!;
    expect(TEMPLATES.filter((template) => !Object.hasOwn(texts, template))).toEqual([]);
    expect(Object.keys(texts).filter((template) => !TEMPLATES.includes(template))).toEqual([]);
    for (const template of TEMPLATES) expect(placesOf(texts[template]!), template).toEqual(placesOf(template));
  });

  test('says in its own letters what has words, and ends as the template ends', async () => {
    const { texts } = (await loadCatalogue(language))!;
    const ends = (text: string) => [/[.?]$/.test(text), text.endsWith(' '), text.startsWith('  ')];
    expect(
      TEMPLATES.filter((template) => !/[\p{Script=Cyrillic}°×]/u.test(texts[template]!) && !isGlue(template)),
    ).toEqual([]);
    for (const template of TEMPLATES) expect(ends(texts[template]!), template).toEqual(ends(template));
  });

  test('gives three forms wherever a word follows a number', async () => {
    const { texts } = (await loadCatalogue(language))!;
    const forms = Object.values(texts).flatMap((text) => text.match(/\{\d+\|[^}]*\}/g) ?? []);
    for (const form of forms) expect(form.split('|'), form).toHaveLength(4);
    if (language === 'ru') expect(forms.length).toBeGreaterThan(20);
  });
});

test('English has no catalogue: it is what the templates say', async () => {
  expect(await loadCatalogue('en')).toBeNull();
  expect(await loadCatalogue('constructor')).toBeNull();
});

test('no input error is made of a bare text: what it says is a message or comes from outside', () => {
  const found = MODULES.flatMap(({ file, inInputErrors }) => inInputErrors.map((text) => `${file}: ${text}`));
  expect(found).toEqual([]);
});

test('no English stands outside of messages but what is listed with its reason', () => {
  const found = MODULES.filter(({ file }) => !OF_THE_PAGE.test(file)).flatMap(({ file, bare }) =>
    bare
      .filter((text) => !BARE_ENGLISH.some(({ of, texts }) => of.test(file) && texts.test(text)))
      .map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

test('every form that the schema asks for, which zod holds as a plain text, has a message', () => {
  const forms = MODULES.filter(({ file }) => file.startsWith('show/schema/')).flatMap(({ bare }) => bare);
  expect(forms.length).toBeGreaterThan(0);
  expect(forms.filter((text) => !TEMPLATES.includes(text))).toEqual([]);
});

describe('the reading of sources finds', () => {
  const read = (code: string) => readMessages(code, 'x.ts');

  test.each<[string, string, string[]]>([
    ['a message', 'const a = message`there are ${n} of ${m + 1}`;', ['there are {0} of {1}']],
    ['one with a code', "const a = coded('x-y')`no ${n}`;", ['no {0}']],
    ['one within another', 'message`a ${b ? message`c d` : message`e f`} g`', ['a {0} g', 'c d', 'e f']],
    ['no other templates', 'const a = html`<b>${c}</b>`;', []],
  ])('%s', (_, code, templates) => {
    expect(read(code).templates).toEqual(templates);
  });

  test('bare texts in input errors, through conditions', () => {
    const { inInputErrors } = read("throw new InputError(a ? 'too big' : message`too small`, 'a.json', `Mend ${x}`);");
    expect(inInputErrors).toEqual(['too big', 'Mend {0}']);
    expect(read('new InputError(message`a`, `${file}: the end of it`, known.remedy)').inInputErrors).toEqual([
      '{0}: the end of it',
    ]);
  });

  test('bare English, but for what is thrown at developers', () => {
    expect(read("const what = 'the file is broken'; throw new Error('a bug in here');").bare).toEqual([
      'the file is broken',
    ]);
  });
});
