import { InputError, message } from '../core';

/** Files that films are kept in. */
export type FilmContainer = 'mp4' | 'webm';
export type SheetKind = 'pdf' | 'png';

/** The kind of a film by the name of its file. @throws InputError for another name. */
export function filmContainer(path: string): FilmContainer {
  return (
    byEnding(path, { '.mp4': 'mp4', '.webm': 'webm' } as const) ??
    refuse(path, message`a film is an .mp4 or a .webm file`)
  );
}

/** @throws InputError for a name that does not end in .png. */
export function requireStillFile(path: string): void {
  if (!byEnding(path, { '.png': 'png' })) refuse(path, message`a still is a .png file`);
}

/** The kind of a contact sheet by the name of its file. @throws InputError for another name. */
export function sheetKind(path: string): SheetKind {
  return (
    byEnding(path, { '.pdf': 'pdf', '.png': 'png' } as const) ??
    refuse(path, message`a contact sheet is a .pdf or a .png file`)
  );
}

function byEnding<T>(path: string, kinds: Readonly<Record<string, T>>): T | null {
  const found = Object.entries(kinds).find(([ending]) => path.toLowerCase().endsWith(ending));
  return found ? found[1] : null;
}

function refuse(path: string, what: ReturnType<typeof message>): never {
  throw new InputError(what, path, message`Choose another name for the file.`);
}
