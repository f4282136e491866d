import { type Message, type MessageText, printMessage } from './message';

/** What a program can do about an input error, where it can: the numbers behind the words. */
export interface InputErrorDetails {
  readonly code: 'transition-too-short';
  /** Id of the scene that the transition leads to. */
  readonly scene: string;
  /** The least that would do. */
  readonly neededS: number;
}

/** The three texts of an input error as they were made, for translation. */
export interface InputErrorMessages {
  /** What is wrong, with what was found. */
  readonly what: MessageText;
  /** Where: a file name, a path in the show file, a line. */
  readonly where: MessageText;
  /** What the reader can do about it. */
  readonly remedy: MessageText;
}

/** The code of an input error that has none of its own. */
const BAD_INPUT = 'bad-input';

/**
 * Input that cannot be used: a broken show, an unreadable file, a formation that does not fit. It always says what was
 * wrong, where, and how to fix it; it is the reader's to act on and never a defect of the program.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** For programs: it stays when the words change. */
  readonly code: string;
  /** What is wrong, with what was found, in English. */
  readonly what: string;
  /** Where, in English: a file name, a path in the show file, a line. */
  readonly where: string;
  /** What the reader can do about it, in English. */
  readonly remedy: string;
  /** The three texts for translation. */
  readonly messages: InputErrorMessages;
  readonly details: InputErrorDetails | null;

  constructor(what: MessageText, where: MessageText, remedy: MessageText, details: InputErrorDetails | null = null) {
    const english = { what: printMessage(what), where: printMessage(where), remedy: printMessage(remedy) };
    super(`${english.where}: ${english.what}. ${english.remedy}`);
    this.what = english.what;
    this.where = english.where;
    this.remedy = english.remedy;
    this.messages = { what, where, remedy };
    this.details = details;
    this.code = details?.code ?? (isCoded(what) ? what.code : BAD_INPUT);
  }
}

function isCoded(text: MessageText): text is Message & { readonly code: string } {
  return typeof text !== 'string' && text.code !== null;
}
