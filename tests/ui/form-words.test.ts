import { expect, test } from 'vitest';
import { describeSchema } from '../../src/show/json-schema/describe-schema';
import type { SchemaNode } from '../../src/show/json-schema/schema-node';
import { showSchema } from '../../src/show/schema';
import { enForm } from '../../src/ui/i18n/form/en';
import { kkForm } from '../../src/ui/i18n/form/kk';
import { ruForm } from '../../src/ui/i18n/form/ru';

/** What the form has no field for. */
const HIDDEN = new Set(['$schema', 'version']);

/** All keys and choices of a schema. */
function namesIn(node: SchemaNode, keys = new Set<string>(), choices = new Set<string>()) {
  const { enum: values = [], const: only, properties = {} } = node;
  for (const choice of [...values, only]) if (typeof choice === 'string') choices.add(choice);
  for (const key of Object.keys(properties)) if (!HIDDEN.has(key)) keys.add(key);
  const children = [
    ...Object.values(properties),
    ...(node.prefixItems ?? []),
    ...(node.oneOf ?? []),
    ...(node.anyOf ?? []),
    node.items,
    node.additionalProperties,
  ];
  for (const child of children) if (typeof child === 'object') namesIn(child, keys, choices);
  return { keys, choices };
}

const { keys, choices } = namesIn(describeSchema(showSchema));

test.each([
  ['English', enForm],
  ['Russian', ruForm],
  ['Kazakh', kkForm],
])('every key and choice of a show file has its word in %s', (_, table) => {
  expect(keys.size).toBeGreaterThan(100);
  expect([...keys].filter((key) => !(key in table.label))).toEqual([]);
  expect([...choices].filter((choice) => !(choice in table.choice))).toEqual([]);
});
