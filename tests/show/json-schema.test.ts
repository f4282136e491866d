import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { type SchemaNode, showJsonSchema, showSchema } from '../../src/show';

const FILE = fileURLToPath(new URL('../../public/show.schema.json', import.meta.url));

test('public/show.schema.json is what the zod schema says (UPDATE_SCHEMA=1 writes it anew)', () => {
  const text = `${JSON.stringify(z.toJSONSchema(showSchema, { io: 'input' }), null, 2)}\n`;
  if (process.env.UPDATE_SCHEMA) writeFileSync(FILE, text);
  expect(readFileSync(FILE, 'utf8')).toBe(text);
});

/** The keys of a schema that the program reads; zod's writer adds others. */
const READ = [
  ...[
    'properties',
    'required',
    'additionalProperties',
    'items',
    'prefixItems',
    'oneOf',
    'anyOf',
    'type',
    'const',
    'enum',
  ],
  ...['pattern', 'minimum', 'maximum', 'exclusiveMinimum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'default'],
];

/** A schema with what the program reads of it alone. */
function readPart(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(readPart);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key]) => READ.includes(key));
  return Object.fromEntries(
    kept.map(([key, value]) => {
      if (key === 'default' || key === 'required' || key === 'enum') return [key, value];
      if (key !== 'properties') return [key, readPart(value)];
      return [key, Object.fromEntries(Object.entries(value).map(([name, child]) => [name, readPart(child)]))];
    }),
  );
}

test('what forms, printer and messages read is what zod itself writes', () => {
  const written = z.toJSONSchema(showSchema, { io: 'input' }) as SchemaNode;
  expect(readPart(showJsonSchema())).toEqual(readPart({ ...written, $schema: undefined }));
});

test('the JSON Schema refuses unknown keys and offers all kinds of recipe', () => {
  const schema = showJsonSchema();
  expect(schema.additionalProperties).toBe(false);
  const formation = schema.properties?.formations?.additionalProperties || {};
  const recipe = formation.properties?.recipe ?? {};
  const kinds = (recipe.oneOf ?? []).flatMap((option) => option.oneOf ?? [option]);
  expect(kinds.map((option) => option.properties?.kind?.const)).toEqual([
    'drawing',
    'image',
    'mesh',
    'text',
    'grid',
    'circle',
    'shell',
    'shape',
    'solid',
    'qr',
    'curve',
    'combine',
    'points',
    'group',
  ]);
});
