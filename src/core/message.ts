/** What a place in a message holds: a number or a text as it is printed, or a message within the message. */
export type MessageParam = string | number | Message;

/** A text for the reader: a message, or what needs no translation, such as a path or what a file says of itself. */
export type MessageText = string | Message;

/**
 * A text for the reader that can be translated: a template with numbered places and what stands in them. It is plain data,
 * which crosses to a worker and back as it is; `printMessage` gives the English text, `src/messages` the others.
 */
export class Message {
  /** The English text with places `{0}`, `{1}`, ...; catalogues find the translation by it. */
  readonly template: string;
  readonly params: readonly MessageParam[];
  /** A name that stays when the words change, for programs; null where none needs it. */
  readonly code: string | null;

  constructor(template: string, params: readonly MessageParam[], code: string | null = null) {
    this.template = template;
    this.params = params;
    this.code = code;
  }

  /** The English text. */
  toString(): string {
    return printMessage(this);
  }
}

/** A message of a template literal: its text is the key of its translation, its expressions are the parameters. */
export function message(strings: TemplateStringsArray, ...params: readonly MessageParam[]): Message {
  return new Message(templateOf(strings), params);
}

/** As `message`, with a code for programs: coded('pads-too-near')`...`. */
export function coded(code: string): typeof message {
  return (strings, ...params) => new Message(templateOf(strings), params, code);
}

/** A message of several in a row; the separator is the same in all languages. */
export function joined(messages: readonly MessageText[], separator: string): Message {
  return new Message(messages.map((_, index) => `{${index}}`).join(separator), messages);
}

/** A text as a sentence: with its first letter as a capital, and a full stop. */
export function sentence(text: MessageText): Message {
  return new Message('{0^}.', [text]);
}

/** A text with its first letter as a capital. */
export function capital(text: MessageText): Message {
  return new Message('{0^}', [text]);
}

/** A sentence without its full stop, to go on. */
export function withoutStop(text: MessageText): MessageText {
  if (typeof text === 'string') return text.replace(/\.$/, '');
  return new Message('{0-}', [text]);
}

/** Whether a value is a message; one that crossed from a worker has lost its class. */
export function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'template' in value && 'params' in value;
}

/** The English text. */
export function printMessage(text: MessageText): string {
  if (typeof text === 'string') return text;
  return fillTemplate(text.template, text.params.map(printParam));
}

/** Fills the places of a template: `{0}` as it is, `{0^}` with its first letter as a capital, `{0-}` without a full stop. */
export function fillTemplate(template: string, params: readonly string[]): string {
  return template.replace(/\{(\d+)([\^-]?)\}/g, (_, place, how) => {
    const text = params[Number(place)]!;
    if (how === '-') return text.replace(/\.$/, '');
    return how === '^' ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  });
}

function printParam(param: MessageParam): string {
  return typeof param === 'number' ? String(param) : printMessage(param);
}

function templateOf(strings: TemplateStringsArray): string {
  return strings.reduce((text, part, index) => (index === 0 ? part : `${text}{${index - 1}}${part}`), '');
}
