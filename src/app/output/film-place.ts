import type { FilmContainer } from '../../film';

interface SavePicker {
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
}

/**
 * Asks where to write a film, so that it need not be held in memory: films are large. @returns null where the browser cannot
 * ask, which gets it as a download; 'dismissed' when the reader thinks better of it.
 */
export async function chooseFilmPlace(
  stem: string,
  container: FilmContainer,
): Promise<FileSystemFileHandle | null | 'dismissed'> {
  const { showSaveFilePicker } = globalThis as SavePicker;
  if (!showSaveFilePicker) return null;
  const types = [{ accept: { [`video/${container}`]: [`.${container}`] } }];
  try {
    return await showSaveFilePicker({ id: 'tulpar-film', suggestedName: `${stem}.${container}`, types });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'dismissed';
    throw error;
  }
}

interface Removable {
  remove?(): Promise<void>;
}

/** Takes away the empty file that the browser made when a name was chosen, where no film came into it. */
export async function dropEmpty(place: FileSystemFileHandle & Removable): Promise<void> {
  try {
    const { size } = await place.getFile();
    if (size === 0) await place.remove?.();
  } catch {
    // it is gone, or may not be looked at any more
  }
}
