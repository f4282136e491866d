import type { BrowserContext, Page } from 'playwright-core';

/**
 * Puts the page's own storage in place of the system's dialogs for files and folders, which no test can press. What they
 * give are real handles: they are written, compared, and kept between visits.
 */
export async function useOwnPickers(context: BrowserContext): Promise<void> {
  await context.addInitScript(`
    const root = () => navigator.storage.getDirectory();
    window.showSaveFilePicker = async ({ suggestedName }) => (await root()).getFileHandle(suggestedName, { create: true });
    window.showOpenFilePicker = async () => [await (await root()).getFileHandle(window.fileToOpen)];
    window.showDirectoryPicker = async () => (await root()).getDirectoryHandle('folder', { create: true });
  `);
}

/** Leaves the browser without dialogs for files to save to, as Firefox and Safari are: they download. */
export async function withoutPickers(context: BrowserContext): Promise<void> {
  await context.addInitScript('delete window.showSaveFilePicker; delete window.showDirectoryPicker;');
}

/** Files of the page's own storage, below its folder. */
const FILE = (path: string) => `(async () => {
  let at = await navigator.storage.getDirectory();
  const parts = ${JSON.stringify(path)}.split('/');
  for (const part of parts.slice(0, -1)) at = await at.getDirectoryHandle(part, { create: true });
  return at.getFileHandle(parts.at(-1), { create: true });
})()`;

export async function readOwnFile(page: Page, path: string): Promise<Buffer> {
  const base64 = await page.evaluate(`(async () => {
    const bytes = new Uint8Array(await (await (await ${FILE(path)}).getFile()).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  })()`);
  return Buffer.from(base64 as string, 'base64');
}

export async function writeOwnFile(page: Page, path: string, content: Uint8Array): Promise<void> {
  await page.evaluate(`(async () => {
    const stream = await (await ${FILE(path)}).createWritable();
    await stream.write(Uint8Array.from(atob('${Buffer.from(content).toString('base64')}'), (c) => c.charCodeAt(0)));
    await stream.close();
  })()`);
}
