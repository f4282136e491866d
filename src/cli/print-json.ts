import { isMessage, type Message, printMessage } from '../core';

/**
 * Data as JSON for programs: messages in English, whatever the language, each with its template, parameters and code in a
 * field beside it: `note` with `noteMessage`, `notes` with `notesMessages`.
 */
export function printJson(value: unknown): string {
  return `${JSON.stringify(value, (_, one) => withMessages(one), 2)}\n`;
}

function withMessages(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isMessage(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, held]) => fieldsOf(key, held)));
}

function fieldsOf(key: string, held: unknown): [string, unknown][] {
  if (isMessage(held))
    return [
      [key, printMessage(held)],
      [`${key}Message`, dataOf(held)],
    ];
  if (!Array.isArray(held) || !held.some(isMessage)) return [[key, held]];
  const english = held.map((one: unknown) => (isMessage(one) ? printMessage(one) : one));
  const messages = held.map((one: unknown) => (isMessage(one) ? dataOf(one) : one));
  return [
    [key, english],
    [`${key}Messages`, messages],
  ];
}

/** A message as plain data; messages within it too. */
function dataOf({ code, template, params }: Message): object {
  const plain = params.map((param) => (isMessage(param) ? dataOf(param) : param));
  return { ...(code !== null && { code }), template, params: plain };
}
