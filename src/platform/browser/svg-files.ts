import wasmUrl from '@resvg/resvg-wasm/index_bg.wasm?url';
import fontUrl from '/fonts/bold.ttf?url';
import { fetchBytes } from './fetch-bytes';

/** What reading a drawing needs: the reader's WebAssembly and the studio's font. Node's version reads them from the disk. */
export async function loadSvgFiles(): Promise<{ readonly wasm: Uint8Array; readonly font: Uint8Array }> {
  const [wasm, font] = await Promise.all([fetchBytes(wasmUrl), fetchBytes(fontUrl)]);
  return { wasm, font };
}
