import type { SchemaNode } from '../../src/show';

/** Parts of the schema that stand in it a second time: by where they are again, where they are first. */
export const REPEATED: Readonly<Record<string, string>> = {
  'formations.*.recipe(group).members[].recipe': 'formations.*.recipe',
  'formations.*.recipe(combine).first.recipe': 'formations.*.recipe',
  'formations.*.recipe(combine).second.recipe': 'formations.*.recipe',
};

/**
 * The fields of a schema: `fleet.launch.pitchM`, `storyboards[].scenes[].pins[].drone`, `formations.*.recipe(text).style`. A
 * list of numbers or of tuples is one field; the `kind` that chooses between records stands in brackets.
 */
export function fieldsOf(node: SchemaNode, path = ''): string[] {
  if (path in REPEATED) return [path];
  const options = optionsOf(node);
  if (options.length > 1) return unique(options.flatMap((option) => fieldsOf(option, path + kindOf(option))));
  if (node.properties) {
    const keys = Object.entries(node.properties).filter(([key, child]) => key !== 'kind' || child.const === undefined);
    return keys.length === 0
      ? [path]
      : keys.flatMap(([key, child]) => fieldsOf(child, path === '' ? key : `${path}.${key}`));
  }
  if (node.additionalProperties) return fieldsOf(node.additionalProperties, `${path}.*`);
  if (node.items && isRecord(node.items)) return fieldsOf(node.items, `${path}[]`);
  return [path];
}

/** The node of the schema where a field is. */
export function nodeAt(root: SchemaNode, path: string): SchemaNode {
  let node = root;
  for (const step of path.match(/\(\w+\)|\[\]|[^.[\]()]+/g) ?? []) node = stepInto(node, step);
  return node;
}

function stepInto(node: SchemaNode, step: string): SchemaNode {
  if (step === '*') return node.additionalProperties || {};
  if (step === '[]') return optionsOf(node).find(({ items }) => items)?.items || {};
  if (step.startsWith('(')) return optionsOf(node).find((option) => kindOf(option) === step) ?? {};
  return node.properties?.[step] ?? {};
}

/** The records of a choice, whatever unions they are written in. */
export function optionsOf(node: SchemaNode): SchemaNode[] {
  const options = node.oneOf ?? node.anyOf;
  return options ? options.flatMap(optionsOf) : [node];
}

function isRecord(node: SchemaNode): boolean {
  return optionsOf(node).some(({ properties }) => properties !== undefined);
}

function kindOf({ properties }: SchemaNode): string {
  const kind = properties?.kind?.const;
  return kind === undefined ? '' : `(${kind})`;
}

function unique(fields: readonly string[]): string[] {
  return [...new Set(fields)];
}
