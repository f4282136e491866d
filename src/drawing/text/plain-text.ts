import { InputError, joined, type Message, type MessageText, message } from '../../core';

/** A letter with its marks, or an emoji with all that modifies it, is one sign; so are marks with no letter before them. */
const SIGNS =
  /\p{Regional_Indicator}{2}|\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f|\u200d\p{Extended_Pictographic})*|\P{M}\p{M}*|\p{M}+/gsu;

/** Signs that people see as pictures. */
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** Letters that are named in a message. */
const MOST_NAMED = 10;

/**
 * Text as it is written: letters whose parts stand apart, as macOS and some keyboards write them, are put together (Unicode
 * NFC); tabs and other spaces are plain spaces, all line ends the same, and signs that are not seen are left out.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .normalize('NFC')
    .replace(/[^\S\n]/gu, ' ')
    .replace(/[\p{Cc}\u200b\u200c\u200e\u200f\u2060\ufeff\u00ad]/gu, (sign) => (sign === '\n' ? sign : ''));
}

/** The signs of a line as people count them. */
function signsOf(line: string): string[] {
  return line.match(SIGNS) ?? [];
}

/** Letters and digits of a text, for which it is read; all signs where it has none. */
export function letterCount(text: string): number {
  const signs = signsOf(text).filter((sign) => sign.trim() !== '');
  return signs.filter((sign) => /[\p{L}\p{N}]/u.test(sign)).length || signs.length;
}

/**
 * Refuses text with signs that cannot be written, all of them named, and says what else there is.
 * @param isKnown whether a sign can be. @param who what writes it, for the message. @param help what works instead.
 */
export function requireLetters(
  text: string,
  isKnown: (sign: string) => boolean,
  who: MessageText,
  where: string,
  help: Message,
): void {
  const signs = signsOf(text.replaceAll('\n', ' '));
  const missing = [...new Set(signs.filter((sign) => sign.trim() !== '' && !isKnown(sign)))];
  if (missing.length === 0) return;
  const named = missing.slice(0, MOST_NAMED).map(nameOf);
  const list = joined(missing.length > MOST_NAMED ? [...named, '...'] : named, ', ');
  const hasEmoji = missing.some((sign) => EMOJI.test(sign));
  const remedy = hasEmoji ? message`${help} Emoji cannot be written: draw them as SVG.` : help;
  throw new InputError(message`${who} have no ${list}`, where, remedy);
}

/** A sign with its code points, for many look alike or are not seen. */
function nameOf(sign: string): MessageText {
  const codes = [...sign]
    .map((part) => `U+${part.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
  return EMOJI.test(sign) ? message`"${sign}" (emoji ${codes})` : `"${sign}" (${codes})`;
}
