/** The parts of the File System Access API that TypeScript's own types leave out: pickers and permissions. */
interface WithPermission {
  queryPermission?(descriptor: { readonly mode: Mode }): Promise<PermissionState>;
  requestPermission?(descriptor: { readonly mode: Mode }): Promise<PermissionState>;
}

type Mode = 'read' | 'readwrite';
export type FileHandle = FileSystemFileHandle & WithPermission;
export type FolderHandle = FileSystemDirectoryHandle & WithPermission;

interface Pickers {
  showSaveFilePicker?(options: object): Promise<FileHandle>;
  showDirectoryPicker?(options: object): Promise<FolderHandle>;
}

const pickers = (): Pickers => globalThis as Pickers;

/** Whether shows can be saved to a file that is chosen once and written again, or to a folder. */
export const canChooseFile = (): boolean => pickers().showSaveFilePicker !== undefined;
export const canChooseFolder = (): boolean => pickers().showDirectoryPicker !== undefined;

/** Asks where to save a show. @returns null when the reader thinks better of it. */
export function chooseNewFile(suggestedName: string): Promise<FileHandle | null> {
  const types = [{ description: 'Tulpar', accept: { 'application/x-tulpar': ['.tulpar'] } }];
  return unlessDismissed(() => pickers().showSaveFilePicker!({ id: 'tulpar', suggestedName, types }));
}

/** Asks for a folder to save a show to. @returns null when the reader thinks better of it. */
export function chooseNewFolder(): Promise<FolderHandle | null> {
  return unlessDismissed(() => pickers().showDirectoryPicker!({ id: 'tulpar', mode: 'readwrite' }));
}

async function unlessDismissed<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Whether a file may be read or written. @param asks asks the reader where need be, which takes a key or a click. */
export async function isPermitted(handle: WithPermission, mode: Mode, asks: boolean): Promise<boolean> {
  // handles of the page's own storage have no permissions: they may be used
  if (!handle.queryPermission) return true;
  if ((await handle.queryPermission({ mode })) === 'granted') return true;
  return asks && (await handle.requestPermission?.({ mode })) === 'granted';
}
