import { FLIGHT_FORMAT_IDS } from '../../core';

/** Of what becomes a scene. */
const SCENE_EXTENSIONS = ['.svg', '.csv', '.png', '.jpg', '.jpeg', '.webp', '.glb', '.obj', '.stl'];
const FLIGHT_EXTENSIONS = FLIGHT_FORMAT_IDS.map((id) => `.${id}`);
const SHOW_EXTENSIONS = ['.tulpar', '.json', '.zip', ...FLIGHT_EXTENSIONS, ...SCENE_EXTENSIONS];

/** Asks for a show or a flight file, with its manifest if it has one beside it; null when the dialog is dismissed. */
export async function chooseFile(): Promise<File[] | null> {
  const { fileOpen } = await import('browser-fs-access');
  return unlessDismissed(() => fileOpen({ extensions: SHOW_EXTENSIONS, multiple: true }));
}

/** Asks for the folder of a show or of an export; null when the reader thinks better of it. */
export async function chooseFolder(): Promise<File[] | null> {
  const { directoryOpen } = await import('browser-fs-access');
  return unlessDismissed(async () => {
    const files = await directoryOpen({ recursive: true });
    return files.filter((file): file is Extract<typeof file, File> => file instanceof File);
  });
}

async function unlessDismissed<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}
