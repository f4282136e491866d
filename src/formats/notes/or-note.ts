import { InputError, type MessageText, message } from '../../core';
import type { NoteList } from './note-list';

/** What `read` gives, or null and a note where the file is wrong: for parts that no flight hangs on. */
export function orNote<T>(what: MessageText, notes: NoteList, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    notes.add(message`Left out: ${what}, since ${error.messages.what} (${error.messages.where}).`);
    return null;
  }
}
