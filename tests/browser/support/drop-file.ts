import type { Page } from 'playwright-core';

/** Drops a file on the page, as a hand would from a folder. Text is sent as UTF-8. */
export function dropFile(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  return dropFiles(page, [{ name, content }]);
}

export interface DroppedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Drops several files at a time. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const encoded = files.map(({ name, content }) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { name, base64: Buffer.from(bytes).toString('base64') };
  });
  const transfer = await page.evaluateHandle((dropped) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of dropped) {
      const data = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      transfer.items.add(new File([data], name));
    }
    return transfer;
  }, encoded);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}
