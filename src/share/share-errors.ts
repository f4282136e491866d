import { coded, InputError, message } from '../core';

const MB = 1024 * 1024;

export function foreign(where: string): InputError {
  return new InputError(
    coded('share-foreign')`this is no preview of a show`,
    where,
    message`Choose a file whose name ends in .tulpar-preview.`,
  );
}

export function newer(where: string): InputError {
  return new InputError(
    coded('share-newer')`the preview was saved by a newer version of Tulpar`,
    where,
    message`Reload the page, or ask for the preview as one HTML file.`,
  );
}

export function damaged(where: string): InputError {
  return new InputError(
    coded('share-damaged')`the preview is damaged`,
    where,
    message`Ask for it to be saved and sent again.`,
  );
}

export function tooLarge(bytes: number, mostBytes: number, where: string): InputError {
  return new InputError(
    coded('share-too-large')`the preview takes ${Math.ceil(bytes / MB)} MB; at most ${mostBytes / MB} MB are read`,
    where,
    message`Save it with shorter music, or without.`,
  );
}
