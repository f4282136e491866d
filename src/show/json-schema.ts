import * as z from 'zod';
import type { DocumentPath } from './document-path';
import { showSchema } from './schema';

/** The part of JSON Schema (2020-12) that our schema uses: what editors read, and what printing walks along. */
export interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: SchemaNode | false;
  readonly items?: SchemaNode | false;
  readonly prefixItems?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: unknown;
}

let made: SchemaNode | null = null;

/** The show file as JSON Schema 2020-12, made from the zod schema once, for editors to complete and check against. */
export function showJsonSchema(): SchemaNode {
  made ??= z.toJSONSchema(showSchema, { io: 'input' }) as SchemaNode;
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
