import { childNode, optionFor, showJsonSchema } from '../json-schema/json-schema';
import type { SchemaNode } from '../json-schema/schema-node';
import type { Show } from '../schema';

/** Lists and the like stay on one line up to this width. */
const LINE_WIDTH = 110;

/**
 * The text of a show file. `parseShow(printShow(show))` equals `show`, and printing what was printed changes nothing.
 *
 * Keys stand in the schema's order, formations in the author's; values that equal their default are left out, so that
 * the file holds what somebody chose; lists of plain values stay on one line, and lists of lists take a line an item:
 * moving a scene or a point changes one line of the file.
 */
export function printShow(show: Show): string {
  return `${printValue(withoutDefaults(showJsonSchema(), show), '', 0)}\n`;
}

/** The value as an author would have written it: in the schema's order, defaults left out. */
function withoutDefaults(node: SchemaNode, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return itemsWithoutDefaults(node, value);
  const chosen: [string, unknown][] = [];
  for (const key of Object.keys(optionFor(node, value).properties ?? value)) {
    const child = childNode(node, value, key);
    const kept = withoutDefaults(child, (value as Record<string, unknown>)[key]);
    if (kept !== undefined && !isDefault(child, kept)) chosen.push([key, kept]);
  }
  return Object.fromEntries(chosen);
}

function itemsWithoutDefaults(node: SchemaNode, list: readonly unknown[]): unknown[] {
  const items: unknown[] = [];
  for (const [index, item] of list.entries()) items.push(withoutDefaults(childNode(node, list, index), item));
  return items;
}

function isDefault(node: SchemaNode, kept: unknown): boolean {
  return node.default !== undefined && JSON.stringify(withoutDefaults(node, node.default)) === JSON.stringify(kept);
}

function printValue(value: unknown, indent: string, column: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return printList(value, indent, column);
  const inner = `${indent}  `;
  const lines: string[] = [];
  for (const [key, child] of Object.entries(value)) {
    const label = `${inner}${JSON.stringify(key)}: `;
    lines.push(label + printValue(child, inner, label.length));
  }
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`;
}

function printList(list: readonly unknown[], indent: string, column: number): string {
  const line = list.every(isPlain) ? `[${list.map(printPlain).join(', ')}]` : null;
  if (line !== null && column + line.length < LINE_WIDTH) return line;
  const inner = `${indent}  `;
  const lines: string[] = [];
  for (const item of list) lines.push(inner + printValue(item, inner, inner.length));
  return `[\n${lines.join(',\n')}\n${indent}]`;
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

function printPlain(value: unknown): string {
  return JSON.stringify(value);
}
