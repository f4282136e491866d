import type { EditPath } from '../../show';

/** Values of a record that count only beside certain values of another key of it. */
interface Condition {
  readonly key: string;
  readonly values: readonly unknown[];
}

const only = (key: string, ...values: readonly unknown[]): Condition => ({ key, values });

/** By kind of record and key. What is not named always counts. */
const CONDITIONS: Readonly<Record<string, Readonly<Record<string, Condition>>>> = {
  shape: { corners: only('shape', 'star', 'polygon'), turns: only('shape', 'spiral') },
  solid: { turns: only('solid', 'helix'), aspect: only('solid', 'cube', 'cylinder', 'cone', 'helix') },
  image: { colours: only('mode', 'auto', 'lines', 'areas'), rows: only('mode', 'auto', 'lines') },
  combine: { blend: only('how', 'between') },
  text: { rows: only('style', 'stroke') },
  mesh: { edgeAngleDeg: only('mode', 'edges'), side: only('mode', 'surface') },
};

/** Whether a value of all of several records changes nothing as they stand: no field is shown for it. */
export function isUnused(records: readonly unknown[], key: string): boolean {
  return records.every((record) => {
    const values = record as Readonly<Record<string, unknown>> | undefined;
    const condition = CONDITIONS[String(values?.kind)]?.[key];
    return condition !== undefined && !condition.values.includes(values![condition.key]);
  });
}

/**
 * What counts for nothing in a figure that is combined with another: its form and colours do, not how it is lit, nor its own
 * size (`src/recipes/combine/flat-source.ts`).
 */
const IN_SOURCE: Readonly<Record<string, readonly string[]>> = {
  // a spiral has no inside, and cannot be combined
  shape: ['mode', 'rim', 'inside', 'widthM', 'turns', 'points', 'seed'],
  drawing: ['rim', 'inside', 'widthM', 'cornerAngleDeg', 'points', 'seed'],
  image: ['mode', 'rows', 'widthM', 'points', 'seed'],
  text: ['rows', 'rim', 'inside', 'heightM', 'widthM', 'points', 'seed'],
  circle: ['radiusM', 'plane', 'points'],
};
/** The same of their parts, by the list that these stand in. */
const IN_SOURCE_LISTS: Readonly<Record<string, readonly string[]>> = {
  layers: ['density', 'depthM', 'brightness'],
  parts: ['density'],
};

/** Whether a value changes nothing because its record is of a figure that is combined. @param path of the record. */
export function isIdleInSource(path: EditPath, record: unknown, key: string): boolean {
  const at = path.findIndex((step, k) => step === 'recipe' && (path[k - 1] === 'first' || path[k - 1] === 'second'));
  if (at < 0) return false;
  const below = path.slice(at + 1);
  const { kind } = (record ?? {}) as { readonly kind?: string };
  const idle = below.length === 0 ? IN_SOURCE[kind ?? ''] : IN_SOURCE_LISTS[String(below[0])];
  return idle?.includes(key) ?? false;
}
