import { InputError, message, runAtOnce } from '../../core';
import { findFaults } from '../checks/check-show';
import { type Show, showSchema } from '../schema';
import { describeIssue, type Fault } from './describe-issue';
import { printPath } from './document-path';
import { migrate } from './migrations';
import { readJson } from './read-json';

/**
 * Reads the text of a show file. `where` is what to call the file in messages.
 *
 * Throws one `InputError`: for text that is not JSON (line and column), for a wrong version, for the first value that
 * the schema refuses (path in the file as it was read, found, expected), and for what does not fit together (a scene without its
 * formation, pads outside the fence).
 */
export function parseShow(text: string, where: string): Show {
  return runAtOnce(parseShowInSteps(text, where));
}

/** The same in steps, for a worker that is to be heard while it reads a show of tens of thousands of points. */
export function* parseShowInSteps(text: string, where: string): Generator<void, Show> {
  const { document, sourcePath } = migrate(readJson(text, where), where);
  const refuse = (faults: readonly Fault[]) =>
    asInputError(
      faults.map((fault) => ({ ...fault, path: sourcePath(fault.path) })),
      where,
    );
  yield;
  const parsed = showSchema.safeParse(document);
  if (!parsed.success) throw refuse(parsed.error.issues.map((issue) => describeIssue(issue, document)));
  yield;
  const faults = findFaults(parsed.data);
  if (faults.length > 0) throw refuse(faults);
  return parsed.data;
}

function asInputError(faults: readonly Fault[], where: string): InputError {
  const first = faults[0]!;
  const remedy =
    faults.length > 1 ? message`${first.remedy} (and ${faults.length - 1} more in this file)` : first.remedy;
  const place = first.path.length > 0 ? `${where}: ${printPath(first.path)}` : where;
  return new InputError(first.what, place, remedy);
}
