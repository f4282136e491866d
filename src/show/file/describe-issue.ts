import type { z } from 'zod';
import { type Message, type MessageText, message } from '../../core';
import { knownKeysAt, showJsonSchema } from '../json-schema/json-schema';
import { type DocumentPath, valueAt } from './document-path';
import { nearestName } from './nearest-name';

/** One fault of a show in plain words. */
export interface Fault {
  readonly path: DocumentPath;
  readonly what: MessageText;
  readonly remedy: MessageText;
}

type Issue = z.core.$ZodIssue;

const NOUNS: Readonly<Record<string, Message>> = {
  object: message`a record {...}`,
  record: message`a record {...}`,
  array: message`a list [...]`,
  tuple: message`a list [...]`,
  string: message`a text`,
  number: message`a finite number`,
  int: message`a whole number`,
  boolean: message`true or false`,
};

/** Puts what zod found into words: what was found, what was expected, how to fix it. */
export function describeIssue(issue: Issue, document: unknown): Fault {
  if (issue.code === 'unrecognized_keys') return unknownKey(issue, document);
  if (issue.code === 'invalid_union') return ofUnion(issue, document);
  const found = valueAt(document, issue.path);
  if (issue.code === 'invalid_key') {
    const expected = expectedForm(issue.issues[0]?.message) ?? message`another key`;
    return {
      path: issue.path,
      what: message`found this key, expected ${expected}`,
      remedy: message`Rename it, and what refers to it.`,
    };
  }
  const expected = expectation(issue);
  if (found === undefined) {
    return { path: issue.path, what: message`found nothing, expected ${expected}`, remedy: message`Add it.` };
  }
  return {
    path: issue.path,
    what: message`found ${printFound(found)}, expected ${expected}`,
    remedy: message`Write ${expected}.`,
  };
}

function expectation(issue: Issue): MessageText {
  switch (issue.code) {
    case 'invalid_type':
      return NOUNS[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return anyOf(issue.values.map((value) => JSON.stringify(value)));
    case 'too_big':
      return amount(issue.inclusive === false ? message`less than` : message`at most`, issue.maximum, issue.origin);
    case 'too_small':
      return amount(issue.inclusive === false ? message`more than` : message`at least`, issue.minimum, issue.origin);
    default:
      return expectedForm(issue.message);
  }
}

/** What the schema itself says of a form, for which zod holds plain texts only. */
const FORMS: readonly Message[] = [
  message`a colour such as "#ffcc00"`,
  message`a date and an hour such as "2026-06-23T22:30+05:00"`,
  message`a file in base64`,
  message`an id of small letters, digits and hyphens`,
  message`a relative path beside show.json, without ".."`,
];

function expectedForm(text: string): MessageText;
function expectedForm(text: string | undefined): MessageText | undefined;
function expectedForm(text: string | undefined): MessageText | undefined {
  return FORMS.find((form) => form.template === text) ?? text;
}

function amount(relation: Message, most: number | bigint, origin: string): Message {
  const bound = String(most);
  if (origin === 'string') return message`a text of ${relation} ${bound} characters`;
  if (origin === 'array') return message`a list of ${relation} ${bound} items`;
  return message`a number of ${relation} ${bound}`;
}

function unknownKey(issue: z.core.$ZodIssueUnrecognizedKeys, document: unknown): Fault {
  return unknownKeyFault(issue.path, issue.keys[0]!, knownKeysAt(showJsonSchema(), document, issue.path));
}

/** A key that a record does not have. @param known the keys that it has. */
export function unknownKeyFault(path: DocumentPath, key: string, known: readonly string[]): Fault {
  const meant = nearestName(key, known);
  const remedy = meant
    ? message`Did you mean "${meant}"?`
    : message`Remove it; there is ${anyOf(known.map((one) => `"${one}"`))} here.`;
  return { path: [...path, key], what: message`this key is unknown`, remedy };
}

/** An unknown `kind`, or a value that fits no option: reported by the option that came nearest. */
function ofUnion(issue: z.core.$ZodIssueInvalidUnion, document: unknown): Fault {
  if (issue.errors.length === 0) return unknownKind(issue, document);
  const found = valueAt(document, issue.path);
  const near = optionsFor(found, issue.errors);
  const deep = near.length === 1 ? near[0] : near.find((issues) => issues.some((one) => one.path.length > 0));
  if (deep) return describeIssue({ ...deep[0]!, path: [...issue.path, ...deep[0]!.path] }, document);
  const expected = near.map((issues) => expectation(issues[0]!)).reduce((list, next) => message`${list}, or ${next}`);
  return {
    path: issue.path,
    what: message`found ${printFound(found)}, expected ${expected}`,
    remedy: message`Write ${expected}.`,
  };
}

/** What the options of the value's own type object to; all options, where it has the type of none. */
function optionsFor(found: unknown, errors: readonly Issue[][]): readonly Issue[][] {
  if (typeof found !== 'string' && typeof found !== 'object') return errors;
  const ofType = errors.filter((issues) => !issues.some((one) => one.code === 'invalid_type' && one.path.length === 0));
  return ofType.length > 0 ? ofType : errors;
}

function unknownKind(issue: z.core.$ZodIssueInvalidUnion, document: unknown): Fault {
  const kinds = ('options' in issue ? (issue.options ?? []) : []).map(String);
  const found = valueAt(document, issue.path);
  const meant = typeof found === 'string' ? nearestName(found, kinds) : null;
  const expected = anyOf(kinds.map((kind) => `"${kind}"`));
  const remedy = meant ? message`Did you mean "${meant}"?` : message`Write ${expected}.`;
  return { path: issue.path, what: message`found ${printFound(found)}, expected ${expected}`, remedy };
}

function anyOf(options: readonly string[]): MessageText {
  if (options.length < 2) return options.join('');
  return message`${options.slice(0, -1).join(', ')} or ${options.at(-1)!}`;
}

function printFound(value: unknown): MessageText {
  if (value === undefined) return message`nothing`;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return message`a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return message`a record`;
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}..."` : text;
}
