import type * as z from 'zod';
import { InputError, type Message, message } from '../../core';
import { showSchema } from '../schema';
import { childSchema } from './schema-at';

/**
 * Steps from the show to a value: keys of records; in a list the id of an item, or its index where items have no ids:
 * `['storyboards', 'main', 'scenes', 'emblem', 'holdS']`.
 */
export type EditPath = readonly (string | number)[];

/** What a path leads to. */
export interface Found {
  /** The record or list that holds it, and the key or index there. */
  readonly parent: Readonly<Record<string, unknown>> | readonly unknown[];
  readonly step: string | number;
  readonly value: unknown;
  readonly schema: z.core.$ZodType;
}

/** @throws InputError where the path leaves the show, or the schema knows of no such value. */
export function findAt(show: unknown, path: EditPath): Found {
  let value: unknown = show;
  let schema: z.core.$ZodType = showSchema;
  let found: Found | null = null;
  for (const step of path) {
    const parent = value;
    const key = stepInto(parent, step, path);
    const child = childSchema(schema, parent, key);
    if (!child) throw noSuchPlace(path, message`there is no "${step}"`);
    value = Object.hasOwn(parent as object, key) ? (parent as Record<PropertyKey, unknown>)[key] : undefined;
    schema = child;
    found = { parent: parent as Found['parent'], step: key, value, schema };
  }
  if (!found) throw noSuchPlace(path, message`it is empty`);
  return found;
}

function stepInto(parent: unknown, step: string | number, path: EditPath): string | number {
  if (typeof parent !== 'object' || parent === null) throw noSuchPlace(path, message`nothing holds "${step}"`);
  if (!Array.isArray(parent)) return String(step);
  const index = indexOf(parent, step);
  if (index < 0) throw noSuchPlace(path, message`no item is "${step}"`);
  return index;
}

/** The index of an item by its id, or by itself; -1 where there is none. */
export function indexOf(list: readonly unknown[], step: string | number): number {
  if (typeof step === 'number') return Number.isInteger(step) && step >= 0 && step < list.length ? step : -1;
  return list.findIndex((item) => (item as { id?: unknown } | null)?.id === step);
}

/** A copy of a show with the record or list at a path replaced; all beside that path is shared. */
export function withParent<T>(show: T, path: EditPath, change: (parent: unknown, step: string | number) => unknown): T {
  return replaced(show, path, change) as T;
}

function replaced(
  value: unknown,
  path: EditPath,
  change: (parent: unknown, step: string | number) => unknown,
): unknown {
  const [step, ...rest] = path as [string | number, ...(string | number)[]];
  const key = Array.isArray(value) ? indexOf(value, step) : step;
  if (rest.length === 0) return change(value, key);
  const child = replaced((value as Record<PropertyKey, unknown>)[key], rest, change);
  return withChild(value, key, child);
}

/** A copy of a record or list with one child replaced. */
export function withChild(parent: unknown, key: string | number, child: unknown): unknown {
  if (!Array.isArray(parent)) return { ...(parent as object), [key]: child };
  return parent.map((item, index) => (index === key ? child : item));
}

export function printEditPath(path: EditPath): string {
  return path.join('/');
}

export function noSuchPlace(path: EditPath, why: Message): InputError {
  return new InputError(
    message`this edit leads nowhere: ${why}`,
    printEditPath(path) || 'edit',
    message`Give the keys from the show down to the value; items of lists by their id.`,
  );
}
