import type { DocumentPath } from '../file/document-path';
import { showSchema } from '../schema';
import { describeSchema } from './describe-schema';
import type { SchemaNode } from './schema-node';

let made: SchemaNode | null = null;

/** What the show file may hold, made from the zod schema once: what the forms, the printer and the messages read. */
export function showJsonSchema(): SchemaNode {
  made ??= describeSchema(showSchema);
  return made;
}

/** The node that describes a value: of several options the one of its `kind`, else the first of its type. */
export function optionFor(node: SchemaNode, value: unknown): SchemaNode {
  const options = node.oneOf ?? node.anyOf;
  if (!options) return node;
  const flat = options.flatMap((option) => option.oneOf ?? [option]);
  return flat.find((option) => describes(option, value)) ?? node;
}

function describes(option: SchemaNode, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return option.type === typeof value;
  if (Array.isArray(value)) return option.type === 'array';
  const kind = option.properties?.kind?.const;
  return option.type === 'object' && (kind === undefined || kind === (value as { kind?: unknown }).kind);
}

/** The node of a value's key or item. */
export function childNode(node: SchemaNode, value: unknown, step: PropertyKey): SchemaNode {
  const parent = optionFor(node, value);
  if (typeof step === 'number') return parent.prefixItems?.[step] ?? (parent.items || {});
  return parent.properties?.[String(step)] ?? (parent.additionalProperties || {});
}

/** The keys that a record may have where the document has `path`. */
export function knownKeysAt(schema: SchemaNode, document: unknown, path: DocumentPath): string[] {
  let node = schema;
  let value = document;
  for (const step of path) {
    node = childNode(node, value, step);
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return Object.keys(optionFor(node, value).properties ?? {});
}
