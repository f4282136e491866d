import type { Studio } from '../studio-context';
import { scenesToEdit } from './command';

/** What has a clipboard of its own: fields, windows, menus. */
const OWN_CLIPBOARD = 'input, textarea, select, [contenteditable], [role=dialog], [role=menu]';

/**
 * Copies, cuts and pastes scenes by the browser's own events, so that fields and marked text keep theirs, and the
 * system's keys and menus work. Returns how to stop.
 */
export function bindClipboard(target: Document, studio: Studio): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  const take = (event: ClipboardEvent, isCut: boolean) => {
    if (isElsewhere(event, target) || !event.clipboardData) return;
    const text = textOfScenes(studio);
    if (text === null) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    if (isCut) void removeCut(studio);
  };
  target.addEventListener('copy', (event) => take(event, false), options);
  target.addEventListener('cut', (event) => take(event, true), options);
  target.addEventListener('paste', (event) => pasteFrom(event, target, studio), options);
  return () => stop.abort();
}

/** Text that is marked on the page is copied as text. */
function isElsewhere(event: ClipboardEvent, target: Document): boolean {
  if (event.defaultPrevented) return true;
  if (event.target instanceof Element && event.target.closest(OWN_CLIPBOARD)) return true;
  if (target.querySelector('[role=dialog], [role=alertdialog]')) return true;
  return event.type !== 'paste' && target.getSelection()?.isCollapsed === false;
}

function textOfScenes(studio: Studio): string | null {
  const scenes = scenesToEdit(studio);
  return scenes.length === 0 ? null : studio.actions.copyScenes(scenes);
}

async function removeCut(studio: Studio): Promise<void> {
  const scenes = scenesToEdit(studio);
  const { remove } = await import('./actions/scene-actions');
  remove(studio, scenes, 'cut');
}

/** A drawing, a picture, a model or a table as a file counts where there is no text; a spreadsheet brings its picture beside its text. */
function pasteFrom(event: ClipboardEvent, target: Document, studio: Studio): void {
  const { clipboardData } = event;
  if (isElsewhere(event, target) || !clipboardData || !studio.editor.getState().document) return;
  const text = clipboardData.getData('image/svg+xml') || clipboardData.getData('text/plain');
  if (text.trim() !== '') studio.actions.pasteText(text);
  else if (clipboardData.files.length > 0) studio.actions.openDropped(clipboardData);
  else return;
  event.preventDefault();
}

/** The same by a menu, where the browser gives a page its clipboard. */
export async function copyScenes(studio: Studio): Promise<void> {
  await writeScenes(studio);
}

export async function cutScenes(studio: Studio): Promise<void> {
  if (await writeScenes(studio)) await removeCut(studio);
}

export async function paste(studio: Studio): Promise<void> {
  const text = await given(() => navigator.clipboard.readText());
  const picture = text?.trim() ? null : await given(readPicture);
  if (picture) studio.actions.openDropped(picture);
  else if (text === null) studio.actions.sayClipboardRefused();
  else studio.actions.pasteText(text);
}

/** The picture on the clipboard as if it were dropped: browsers give pictures as PNG. */
async function readPicture(): Promise<DataTransfer | null> {
  for (const item of await navigator.clipboard.read()) {
    if (!item.types.includes('image/png')) continue;
    const dropped = new DataTransfer();
    dropped.items.add(new File([await item.getType('image/png')], 'image.png', { type: 'image/png' }));
    return dropped;
  }
  return null;
}

async function writeScenes(studio: Studio): Promise<boolean> {
  const text = textOfScenes(studio);
  if (text === null) return false;
  const isWritten = (await given(() => navigator.clipboard.writeText(text).then(() => true))) === true;
  if (!isWritten) studio.actions.sayClipboardRefused();
  return isWritten;
}

/** What the clipboard gives; null where the reader or the browser refuses it, or the page has none. */
async function given<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch {
    return null;
  }
}
