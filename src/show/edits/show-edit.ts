import * as z from 'zod';
import { InputError, message } from '../../core';
import { findFaults } from '../checks/check-show';
import { describeIssue } from '../file/describe-issue';
import type { Show } from '../schema';
import { type EditPath, findAt, indexOf, noSuchPlace, printEditPath, withChild, withParent } from './edit-path';
import { isSameValue } from './same-value';
import { childSchema, unwrapped } from './schema-at';

/**
 * One change of a show, as data: the page, the fixes and the command line make the same. Each is a pure function from show
 * to show; what it does not touch is shared with the show before.
 */
export type ShowEdit =
  /** Gives a value; what is left out of it takes its default. */
  | { readonly kind: 'set'; readonly at: EditPath; readonly value: unknown }
  /** Puts an item into a list, before the item of an id or an index, or at the end; into a record under a key. */
  | {
      readonly kind: 'insert';
      readonly at: EditPath;
      readonly item: unknown;
      readonly before?: string | number;
      readonly key?: string;
    }
  /** Takes an item out of a list or record, or a value that may be missing. */
  | { readonly kind: 'remove'; readonly at: EditPath }
  /** Puts an item of a list elsewhere in it: before another, or at the end. */
  | { readonly kind: 'move'; readonly at: EditPath; readonly before?: string | number };

/**
 * The show with changes made, one after the other; the show that was given stays as it is.
 * @throws InputError for an edit that leads nowhere, for a value that the schema refuses, and where the parts of the
 * show no longer fit together afterwards.
 */
export function applyEdits(show: Show, edits: readonly ShowEdit[]): Show {
  const edited = edits.reduce(applyEdit, show);
  const [fault] = edited === show ? [] : findFaults(edited);
  if (fault) throw new InputError(fault.what, fault.path.join('/'), fault.remedy);
  return edited;
}

function applyEdit(show: Show, edit: ShowEdit): Show {
  switch (edit.kind) {
    case 'set':
      return set(show, edit.at, edit.value);
    case 'insert':
      return insert(show, edit);
    case 'remove':
      return remove(show, edit.at);
    case 'move':
      return move(show, edit.at, edit.before);
  }
}

function set(show: Show, at: EditPath, value: unknown): Show {
  const { schema } = findAt(show, at);
  const parsed = parsedAs(schema, value, at);
  return withParent(show, at, (parent, step) => withChild(parent, step, parsed));
}

function insert(show: Show, { at, item, before, key }: Extract<ShowEdit, { kind: 'insert' }>): Show {
  const { value, schema } = findAt(show, at);
  if (Array.isArray(value)) {
    const parsed = parsedAs(childSchema(schema, value, 0)!, item, at);
    const index = before === undefined ? value.length : indexOf(value, before);
    if (index < 0) throw noSuchPlace(at, message`no item is "${String(before)}"`);
    return set(show, at, [...value.slice(0, index), parsed, ...value.slice(index)]);
  }
  if (typeof value !== 'object' || value === null) throw noSuchPlace(at, message`it is no list`);
  if (key === undefined || Object.hasOwn(value, key))
    throw noSuchPlace(at, message`it takes a new key, not "${String(key)}"`);
  return set(show, at, { ...value, [key]: item });
}

function remove(show: Show, at: EditPath): Show {
  const { parent, step, schema } = findAt(show, at);
  const isItem = Array.isArray(parent);
  const rest = isItem ? parent.filter((_, index) => index !== step) : withoutKey(parent, String(step));
  if (isItem) return set(show, at.slice(0, -1), rest);
  // a value that has a default takes it; one of a record of ids goes
  const inRecord = at.length > 1 && findAt(show, at.slice(0, -1)).schema instanceof z.ZodRecord;
  if (!inRecord && !unwrapped(schema).isOptional) throw noSuchPlace(at, message`a show cannot be without it`);
  const fill = inRecord ? undefined : parsedAs(schema, undefined, at);
  return withParent(show, at, () => (fill === undefined ? rest : { ...rest, [step]: fill }));
}

function move(show: Show, at: EditPath, before: string | number | undefined): Show {
  const { parent, step, value } = findAt(show, at);
  if (!Array.isArray(parent)) throw noSuchPlace(at, message`it is no item of a list`);
  const others = parent.filter((_, index) => index !== step);
  const target = before === undefined ? undefined : parent[indexOf(parent, before)];
  const index = before === undefined ? others.length : others.indexOf(target);
  if (index < 0) throw noSuchPlace(at, message`no other item is "${String(before)}"`);
  const moved = [...others.slice(0, index), value, ...others.slice(index)];
  return withParent(show, at.slice(0, -1), (holder, key) => withChild(holder, key, moved));
}

function withoutKey(record: Readonly<Record<string, unknown>> | readonly unknown[], key: string): object {
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
}

/**
 * A value with its defaults filled in. What is given as an object of the show itself comes back as the same object where
 * nothing had to be filled in.
 */
function parsedAs(schema: z.core.$ZodType, value: unknown, at: EditPath): unknown {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return isSameValue(parsed.data, value) ? value : shareWith(parsed.data, value);
  const { what, remedy, path } = describeIssue(parsed.error.issues[0]!, value);
  throw new InputError(what, printEditPath([...at, ...path.map((step) => step as string | number)]), remedy);
}

/** A parsed value that keeps those parts of what it was parsed from that are complete. */
function shareWith(parsed: unknown, given: unknown): unknown {
  if (typeof parsed !== 'object' || parsed === null || typeof given !== 'object' || given === null) return parsed;
  if (isSameValue(parsed, given)) return given;
  if (Array.isArray(parsed)) return parsed.map((item, index) => shareWith(item, (given as unknown[])[index]));
  const entries = Object.entries(parsed).map(([key, child]) => [key, shareWith(child, (given as never)[key])]);
  return Object.fromEntries(entries);
}
