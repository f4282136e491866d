import wasmUrl from '@resvg/resvg-wasm/index_bg.wasm?url';
import fontUrl from '/fonts/bold.ttf?url';
import { InputError, message } from '../../core';

/** What reading a drawing needs: the reader's WebAssembly and the studio's font. Node's version reads them from the disk. */
export async function loadSvgFiles(): Promise<{ readonly wasm: Uint8Array; readonly font: Uint8Array }> {
  const [wasm, font] = await Promise.all([fetchBytes(wasmUrl), fetchBytes(fontUrl)]);
  return { wasm, font };
}

async function fetchBytes(path: string): Promise<Uint8Array> {
  const url = new URL(path, import.meta.url);
  const response = await fetch(url).catch(() => null);
  if (response?.ok) return new Uint8Array(await response.arrayBuffer());
  const what = response ? message`the server answered ${response.status}` : message`the server could not be reached`;
  throw new InputError(what, url.pathname, message`Check the connection and plan again.`);
}
