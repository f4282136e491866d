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
