import { childNode, optionFor, type SchemaNode } from '../../show';
import type { FormNames } from './form-types';

/** How a value of the show's schema is edited. */
export type FormKind =
  | 'number'
  | 'text'
  | 'file'
  | 'long-text'
  | 'colour'
  | 'choice'
  | 'switch'
  | 'vector'
  | 'coordinates'
  | 'colours'
  | 'texts'
  | 'items'
  | 'record'
  | 'fixed';

/** A child of a record, with what the schema says of it. */
export interface FormChild {
  readonly key: string;
  readonly node: SchemaNode;
  readonly isRequired: boolean;
}

const COLOUR = '^#[0-9a-fA-F]{6}$';

/** How the schema says that a text is the path of a file beside the show. */
const FILE = '^(?!.*\\.\\.)';

/** Whether a value names a file, or one of a few words in place of it. */
export function isFile(node: SchemaNode): boolean {
  return [node, ...(node.anyOf ?? [])].some(({ pattern }) => pattern?.startsWith(FILE));
}

/** The key of the file that a record cannot be without; null where it needs none. @param kind of several kinds of record. */
export function neededFile(node: SchemaNode, kind?: string): string | null {
  const { properties = {}, required = [] } = optionFor(node, kind === undefined ? {} : { kind });
  return required.find((key) => isFile(properties[key]!)) ?? null;
}

/**
 * Whether values are of one shape, so that they can be edited as one: the same kind of field, records of one kind, lists
 * of as many such items.
 */
export function haveOneShape(node: SchemaNode, values: readonly unknown[]): boolean {
  const [first] = values;
  return values.every((value) => shapeOf(node, value) === shapeOf(node, first));
}

function shapeOf(node: SchemaNode, value: unknown): string {
  const kind = formKind(node, value);
  if (typeof value !== 'object' || value === null) return kind;
  if (kind === 'coordinates') return JSON.stringify(value);
  if (Array.isArray(value) && kind !== 'vector' && kind !== 'texts')
    return `${kind}(${value.map((item, index) => shapeOf(childNode(node, value, index), item)).join()})`;
  const { kind: name } = value as { readonly kind?: unknown };
  return kind === 'record' && typeof name === 'string' ? name : kind;
}

/** The kind of editing that a schema node asks for. @param value of several options the one that describes it counts. */
export function formKind(node: SchemaNode, value: unknown): FormKind {
  if (isFile(node)) return 'file';
  const option = optionFor(node, value);
  if (option.const !== undefined) return 'fixed';
  if (option.enum || isUnionOfWords(node)) return 'choice';
  if (option.type === 'number' || option.type === 'integer') return 'number';
  if (option.type === 'boolean') return 'switch';
  if (option.pattern === COLOUR) return 'colour';
  if (option.type === 'string') return (option.maxLength ?? 0) === 200 ? 'long-text' : 'text';
  if (option.prefixItems) return 'vector';
  if (option.type === 'array') return listKind(option.items || {});
  return 'record';
}

function listKind(item: SchemaNode): FormKind {
  if (item.prefixItems) return 'coordinates';
  if (item.pattern === COLOUR) return 'colours';
  return item.type === 'string' ? 'texts' : 'items';
}

function isUnionOfWords(node: SchemaNode): boolean {
  return (node.anyOf ?? []).length > 0 && (node.anyOf ?? []).every((option) => option.enum !== undefined);
}

/** The children of a record in the order of the schema, without its `kind` and what only the program writes. */
export function formChildren(node: SchemaNode, value: unknown): FormChild[] {
  const { properties = {}, required = [] } = optionFor(node, value);
  return Object.keys(properties)
    .filter((key) => key !== 'id' && key !== 'kind' && key !== '$schema' && key !== 'version')
    .map((key) => ({ key, node: childNode(node, value, key), isRequired: required.includes(key) }));
}

/** The kinds that a union offers, such as those of recipes; empty where there is one only. */
export function kindsOf(node: SchemaNode): string[] {
  const options = (node.oneOf ?? node.anyOf ?? []).flatMap((option) => option.oneOf ?? [option]);
  return options.flatMap((option) =>
    typeof option.properties?.kind?.const === 'string' ? [option.properties.kind.const] : [],
  );
}

/** The words of a choice. */
export function choicesOf(node: SchemaNode): string[] {
  const own = node.enum ?? (node.anyOf ?? []).flatMap((option) => option.enum ?? []);
  return own.map(String);
}

/**
 * A value to start from where there is none: what is required alone, at its default or its least.
 * @param names of what is there: a text under such a key is the first of them.
 */
export function templateOf(node: SchemaNode, kind?: string, names: FormNames = {}): unknown {
  const options = (node.oneOf ?? node.anyOf ?? []).flatMap((option) => option.oneOf ?? [option]);
  const option =
    options.find((one) => kind !== undefined && one.properties?.kind?.const === kind) ??
    options.find((one) => neededFile(one) === null) ??
    options[0] ??
    node;
  if (option.const !== undefined) return option.const;
  if (option.default !== undefined) return option.default;
  if (option.enum) return option.enum[0];
  switch (option.type) {
    case 'number':
    case 'integer':
      return Math.min(option.maximum ?? 10, Math.max(option.minimum ?? 0, 10));
    case 'boolean':
      return false;
    case 'string':
      return option.pattern === COLOUR ? '#ffffff' : 'new';
    case 'array':
      return arrayTemplate(option, names);
    default:
      return recordTemplate(option, names);
  }
}

function arrayTemplate({ prefixItems, items, minItems = 0 }: SchemaNode, names: FormNames): unknown[] {
  if (prefixItems) return prefixItems.map(() => 0);
  const item = items || {};
  return Array.from({ length: minItems }, (_, k) =>
    item.prefixItems ? cornerOf(k, minItems, item.prefixItems.length) : templateOf(item, undefined, names),
  );
}

/** Corners of a regular polygon of 10 m, so that a list of places starts as something that can be seen. */
function cornerOf(k: number, of: number, axes: number): number[] {
  const turn = (2 * Math.PI * k) / Math.max(of, 3);
  return [Math.cos(turn), Math.sin(turn), 0].slice(0, axes).map((share) => Math.round(share * 10_000) / 1000);
}

function recordTemplate({ properties = {}, required = [] }: SchemaNode, names: FormNames): Record<string, unknown> {
  return Object.fromEntries(
    required.map((key) => [key, names[key]?.[0]?.value ?? templateOf(properties[key]!, undefined, names)]),
  );
}

/** Unit, digits and step of a number by the ending of its key. */
export function numberFormat(key: string, node: SchemaNode): { unit?: string; digits: number; step: number } {
  if (node.type === 'integer') return { digits: 0, step: 1 };
  for (const [ending, format] of Object.entries(ENDINGS)) if (key.endsWith(ending)) return format;
  return { digits: 2, step: 0.05 };
}

const ENDINGS = {
  Mps2: { unit: 'm/s²', digits: 1, step: 0.1 },
  Mps3: { unit: 'm/s³', digits: 1, step: 0.1 },
  Mps: { unit: 'm/s', digits: 1, step: 0.1 },
  latitudeDeg: { unit: '°', digits: 5, step: 0.0001 },
  longitudeDeg: { unit: '°', digits: 5, step: 0.0001 },
  Deg: { unit: '°', digits: 1, step: 1 },
  degrees: { unit: '°', digits: 1, step: 1 },
  M: { unit: 'm', digits: 2, step: 0.1 },
  S: { unit: 's', digits: 1, step: 0.1 },
} as const;
