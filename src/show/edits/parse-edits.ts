import * as z from 'zod';
import { InputError } from '../../core';
import { describeIssue } from '../file/describe-issue';
import { readJson } from '../file/read-json';
import type { ShowEdit } from './show-edit';

const step = z.union([z.string(), z.int().min(0)]);
const at = z.array(step).min(1);

const editSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set'), at, value: z.json() }),
  z.strictObject({
    kind: z.literal('insert'),
    at,
    item: z.json(),
    before: step.optional(),
    key: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('remove'), at }),
  z.strictObject({ kind: z.literal('move'), at, before: step.optional() }),
]);

/**
 * Reads a list of edits from JSON. Whether they lead anywhere in a show is for `applyEdits` to say.
 * @throws InputError with the place of the first fault.
 */
export function parseEdits(text: string, where: string): ShowEdit[] {
  const json = readJson(text, where);
  const parsed = z.array(editSchema).safeParse(json);
  if (parsed.success) return parsed.data as ShowEdit[];
  const { what, path, remedy } = describeIssue(parsed.error.issues[0]!, json);
  throw new InputError(what, path.length === 0 ? where : `${where}: ${path.join('/')}`, remedy);
}
