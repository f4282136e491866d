import * as z from 'zod';
import type { SchemaNode } from './schema-node';

type Schema = z.core.$ZodType;

/** What the checks of a schema say together. */
interface Bounds {
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  length?: { minimum?: number; maximum?: number };
  pattern?: string;
}

/**
 * What a zod schema takes, as the part of JSON Schema that the program reads. zod's own writer says the same and more, but
 * is as large as all the rest that the page needs of zod; a test holds the two together.
 */
export function describeSchema(schema: Schema): SchemaNode {
  if (schema instanceof z.ZodOptional) return describeSchema(schema.def.innerType as Schema);
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return { default: schema.def.defaultValue, ...describeSchema(schema.def.innerType as Schema) };
  }
  if (schema instanceof z.ZodPipe) return describeSchema(schema.def.out as Schema);
  if (schema instanceof z.ZodObject) return describeObject(schema.shape as Readonly<Record<string, Schema>>);
  if (schema instanceof z.ZodRecord) {
    return { type: 'object', additionalProperties: describeSchema(schema.valueType as Schema) };
  }
  if (schema instanceof z.ZodTuple) {
    const items = (schema.def.items as readonly Schema[]).map(describeSchema);
    return { type: 'array', prefixItems: items, items: false, minItems: items.length, maxItems: items.length };
  }
  if (schema instanceof z.ZodArray) {
    const { minimum, maximum } = boundsOf(schema).length ?? {};
    return {
      type: 'array',
      items: describeSchema(schema.element as Schema),
      ...given('minItems', minimum),
      ...given('maxItems', maximum),
    };
  }
  if (schema instanceof z.ZodDiscriminatedUnion) return { oneOf: (schema.options as Schema[]).map(describeSchema) };
  if (schema instanceof z.ZodUnion) return { anyOf: (schema.options as Schema[]).map(describeSchema) };
  if (schema instanceof z.ZodNullable) {
    return { anyOf: [describeSchema(schema.def.innerType as Schema), { type: 'null' }] };
  }
  return describePlain(schema);
}

function describeObject(shape: Readonly<Record<string, Schema>>): SchemaNode {
  const properties = Object.fromEntries(Object.entries(shape).map(([key, child]) => [key, describeSchema(child)]));
  const required = Object.keys(shape).filter((key) => !mayBeMissing(shape[key]!));
  return { type: 'object', properties, ...(required.length > 0 && { required }), additionalProperties: false };
}

function mayBeMissing(schema: Schema): boolean {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
}

function describePlain(schema: Schema): SchemaNode {
  if (schema instanceof z.ZodEnum) return { type: 'string', enum: schema.options };
  if (schema instanceof z.ZodLiteral) {
    const [value] = schema.values;
    return { type: typeof value, const: value };
  }
  if (schema instanceof z.ZodBoolean) return { type: 'boolean' };
  const bounds = boundsOf(schema);
  if (schema instanceof z.ZodNumber) return describeNumber(isWhole(schema), bounds);
  if (!(schema instanceof z.ZodString)) throw new Error(`no description of ${schema._zod.def.type}`);
  return {
    type: 'string',
    ...given('minLength', bounds.length?.minimum),
    ...given('maxLength', bounds.length?.maximum),
    ...given('pattern', bounds.pattern),
  };
}

/** As zod's own `isInt` has it, which reads the module that the page goes without. */
function isWhole(schema: Schema): boolean {
  return (schema._zod.def as { readonly format?: string }).format === 'safeint';
}

function describeNumber(isInteger: boolean, { minimum, maximum, exclusiveMinimum }: Bounds): SchemaNode {
  const widest = isInteger ? Number.MAX_SAFE_INTEGER : undefined;
  return {
    type: isInteger ? 'integer' : 'number',
    ...given('exclusiveMinimum', exclusiveMinimum),
    ...given('minimum', minimum ?? (widest && exclusiveMinimum === undefined ? -widest : undefined)),
    ...given('maximum', maximum ?? widest),
  };
}

function boundsOf(schema: Schema): Bounds {
  const bounds: Bounds = {};
  const { checks = [] } = schema._zod.def as { readonly checks?: readonly z.core.$ZodCheck[] };
  for (const check of checks) {
    const def = check._zod.def as {
      readonly check: string;
      readonly value?: number;
      readonly inclusive?: boolean;
      readonly minimum?: number;
      readonly maximum?: number;
      readonly pattern?: RegExp;
    };
    if (def.check === 'greater_than') bounds[def.inclusive ? 'minimum' : 'exclusiveMinimum'] = def.value!;
    else if (def.check === 'less_than') bounds.maximum = def.value!;
    else if (def.check === 'min_length') bounds.length = { ...bounds.length, minimum: def.minimum! };
    else if (def.check === 'max_length') bounds.length = { ...bounds.length, maximum: def.maximum! };
    else if (def.pattern) bounds.pattern = def.pattern.source;
  }
  return bounds;
}

function given(key: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [key]: value };
}
