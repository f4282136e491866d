import { expect, test } from 'vitest';
import { runAtOnce } from '../../src/core/task-context';
import { fontTextFor, makeFormation } from '../../src/recipes';
import { BOLD_FONT_PATH, recipeSchema } from '../../src/show';

const stroke = { kind: 'text', text: 'ЗАҢ' };
const fill = { ...stroke, style: 'fill' };
const parse = (...recipes: object[]) => recipes.map((recipe) => recipeSchema.parse(recipe));

test('what reads fonts is loaded for text in a font alone, in a group as well', async () => {
  expect(await fontTextFor([])).toBeNull();
  expect(
    await fontTextFor(parse(stroke, { kind: 'shell' }, { kind: 'group', members: [{ recipe: stroke }] })),
  ).toBeNull();
  for (const recipe of [fill, { ...stroke, style: 'outline' }, { kind: 'group', members: [{ recipe: fill }] }]) {
    expect(await fontTextFor(parse(stroke, recipe))).toBeTypeOf('function');
  }
});

test('a font that nobody can read is a bug of the caller, not of the show', () => {
  const options = {
    count: 50,
    spacingM: 2,
    assets: new Map([[BOLD_FONT_PATH, new Uint8Array()]]),
    where: 'formations.a',
  };
  const [recipe] = parse(fill);
  expect(() => runAtOnce(makeFormation(recipe!, { ...options, fontText: null }))).toThrow(/formations\.a .*not loaded/);
});
