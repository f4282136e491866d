import { coded, InputError, message } from '../../core';

export function foreignNotes(where: string): InputError {
  return new InputError(
    coded('notes-foreign')`this is no file of notes on a show`,
    where,
    message`Choose a file whose name ends in .tulpar-notes.`,
  );
}

export function newerNotes(where: string): InputError {
  return new InputError(
    coded('notes-newer')`the notes were saved by a newer version of Tulpar`,
    where,
    message`Reload the page.`,
  );
}

export function damagedNotes(where: string): InputError {
  return new InputError(
    coded('notes-damaged')`the file of notes is damaged`,
    where,
    message`Ask for the notes to be sent again.`,
  );
}
