import * as z from 'zod';

type Schema = z.core.$ZodType;

/**
 * The schema of a child of a value; null where there is none. @param parent the schema of the value, of which that option
 * counts that describes the value.
 */
export function childSchema(parent: Schema, value: unknown, step: PropertyKey): Schema | null {
  const schema = optionOf(parent, value);
  if (schema instanceof z.ZodObject) return Object.hasOwn(schema.shape, step) ? schema.shape[step as string] : null;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodTuple) return (schema.def.items as readonly Schema[])[Number(step)] ?? null;
  return null;
}

/** What a schema is without its default, and whether the value may be missing. */
export function unwrapped(schema: Schema): { readonly inner: Schema; readonly isOptional: boolean } {
  let inner = schema;
  let isOptional = false;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault) {
    isOptional = true;
    inner = inner.def.innerType as Schema;
  }
  return { inner, isOptional };
}

/** Of several options the one that describes a value: by its `kind`, else the first that takes it. */
export function optionOf(schema: Schema, value: unknown): Schema {
  const { inner } = unwrapped(schema);
  if (!(inner instanceof z.ZodUnion)) return inner;
  const options = (inner.options as readonly Schema[]).flatMap(flatOptions);
  return options.find((option) => describes(option, value)) ?? inner;
}

function flatOptions(schema: Schema): readonly Schema[] {
  const { inner } = unwrapped(schema);
  return inner instanceof z.ZodUnion ? (inner.options as readonly Schema[]).flatMap(flatOptions) : [inner];
}

function describes(option: Schema, value: unknown): boolean {
  if (option instanceof z.ZodObject) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const kind: unknown = option.shape.kind;
    return !(kind instanceof z.ZodLiteral) || kind.values.has((value as { kind?: never }).kind as never);
  }
  return z.safeParse(option, value).success;
}
