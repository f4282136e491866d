import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { showJsonSchema } from '../../src/show';

const FILE = fileURLToPath(new URL('../../public/show.schema.json', import.meta.url));

test('public/show.schema.json is what the zod schema says (UPDATE_SCHEMA=1 writes it anew)', () => {
  const text = `${JSON.stringify(showJsonSchema(), null, 2)}\n`;
  if (process.env.UPDATE_SCHEMA) writeFileSync(FILE, text);
  expect(readFileSync(FILE, 'utf8')).toBe(text);
});

test('the JSON Schema refuses unknown keys and offers all kinds of recipe', () => {
  const schema = showJsonSchema();
  expect(schema.additionalProperties).toBe(false);
  const formation = schema.properties?.formations?.additionalProperties || {};
  const recipe = formation.properties?.recipe ?? {};
  const kinds = (recipe.oneOf ?? []).flatMap((option) => option.oneOf ?? [option]);
  expect(kinds.map((option) => option.properties?.kind?.const)).toEqual([
    'drawing',
    'text',
    'grid',
    'circle',
    'shell',
    'curve',
    'points',
    'group',
  ]);
});
