import { childNode, optionFor, type SchemaNode, showJsonSchema } from './json-schema';
import type { Show } from './schema';

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
  const schema = showJsonSchema();
  return `${printValue(withoutDefaults(schema, show), '', 0)}\n`;
}

/** The value as an author would have written it: in the schema's order, defaults left out. */
function withoutDefaults(node: SchemaNode, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item, index) => withoutDefaults(childNode(node, value, index), item));
  const entries = Object.keys(optionFor(node, value).properties ?? value).flatMap((key) => {
    const child = childNode(node, value, key);
    const kept = withoutDefaults(child, (value as Record<string, unknown>)[key]);
    return kept === undefined || isDefault(child, kept) ? [] : [[key, kept] as const];
  });
  return Object.fromEntries(entries);
}

function isDefault(node: SchemaNode, kept: unknown): boolean {
  return node.default !== undefined && JSON.stringify(withoutDefaults(node, node.default)) === JSON.stringify(kept);
}

function printValue(value: unknown, indent: string, column: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return printList(value, indent, column);
  const inner = `${indent}  `;
  const lines = Object.entries(value).map(([key, child]) => {
    const label = `${inner}${JSON.stringify(key)}: `;
    return label + printValue(child, inner, label.length);
  });
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`;
}

function printList(list: readonly unknown[], indent: string, column: number): string {
  if (list.every((item) => typeof item !== 'object' || item === null)) {
    const line = `[${list.map((item) => JSON.stringify(item)).join(', ')}]`;
    if (column + line.length < LINE_WIDTH) return line;
  }
  const inner = `${indent}  `;
  const lines = list.map((item) => inner + printValue(item, inner, inner.length));
  return `[\n${lines.join(',\n')}\n${indent}]`;
}
