import type { Page } from 'playwright-core';

/** Drops a file on the page, as a hand would from a folder. Text is sent as UTF-8. @param at where on the page; on none of its parts when left out. */
export function dropFile(page: Page, name: string, content: string | Uint8Array, at?: DropAt): Promise<void> {
  return dropFiles(page, [{ name, content }], at);
}

/** Pixels from the top left of the page, and a key that is held. */
export interface DropAt {
  readonly x: number;
  readonly y: number;
  readonly shiftKey?: boolean;
}

export interface DroppedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Drops several files at a time. @param at where on the page; on none of its parts when left out. */
export async function dropFiles(page: Page, files: readonly DroppedFile[], at?: DropAt): Promise<void> {
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
  if (at) await page.evaluate(dropAt, { transfer, ...at });
  else await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

/** A file that is dragged over a place of the page, and let go there. */
function dropAt({ transfer, x, y, shiftKey = false }: DropAt & { readonly transfer: DataTransfer }): void {
  const target = document.elementFromPoint(x, y)!;
  const told = { dataTransfer: transfer, clientX: x, clientY: y, shiftKey, bubbles: true, cancelable: true };
  for (const type of ['dragover', 'drop']) target.dispatchEvent(new DragEvent(type, told));
}
