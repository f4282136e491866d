/** What a program can do about an input error, where it can: the numbers behind the words. */
export interface InputErrorDetails {
  readonly code: 'transition-too-short';
  /** Id of the scene that the transition leads to. */
  readonly scene: string;
  /** The least that would do. */
  readonly neededS: number;
}

/**
 * Input that cannot be used: a broken show, an unreadable file, a formation that does not fit. It always says what was
 * wrong, where, and how to mend it; it is the reader's to act on and never a defect of the program.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** What is wrong, with what was found. */
  readonly what: string;
  /** Where: a file name, a path in the show file, a line. */
  readonly where: string;
  /** What the reader can do about it. */
  readonly remedy: string;
  readonly details: InputErrorDetails | null;

  constructor(what: string, where: string, remedy: string, details: InputErrorDetails | null = null) {
    super(`${where}: ${what}. ${remedy}`);
    this.what = what;
    this.where = where;
    this.remedy = remedy;
    this.details = details;
  }
}
