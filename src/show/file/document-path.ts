/** Steps from the top of a document to a value: keys and list indices. */
export type DocumentPath = readonly PropertyKey[];

/** A path as one would write it in code: `storyboards[0].scenes[2].holdS`. */
export function printPath(path: DocumentPath): string {
  return path.map((step, index) => printStep(step, index === 0)).join('');
}

function printStep(step: PropertyKey, isFirst: boolean): string {
  if (typeof step === 'number') return `[${step}]`;
  const key = String(step);
  if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key)) return `[${JSON.stringify(key)}]`;
  return isFirst ? key : `.${key}`;
}

/** The value at a path; undefined where the path leaves the document. */
export function valueAt(document: unknown, path: DocumentPath): unknown {
  let value = document;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
