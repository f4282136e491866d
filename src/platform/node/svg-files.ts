import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { studioFolder } from './studio-folder';

/** What reading a drawing needs: the reader's WebAssembly and the studio's font. The browser's version fetches them. */
export async function loadSvgFiles(): Promise<{ readonly wasm: Uint8Array; readonly font: Uint8Array }> {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  const [wasmBytes, font] = await Promise.all([readFile(wasm), readFile(join(studioFolder(), 'fonts', 'bold.ttf'))]);
  return { wasm: wasmBytes, font };
}
