import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** WebAssembly that decodes JPEG. The browser's version fetches it. */
export function loadJpegWasm(): Promise<Uint8Array> {
  return wasmOf('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm');
}

/** WebAssembly that decodes WebP. The browser's version fetches it. */
export function loadWebpWasm(): Promise<Uint8Array> {
  return wasmOf('@jsquash/webp/codec/dec/webp_dec.wasm');
}

function wasmOf(path: string): Promise<Uint8Array> {
  return readFile(createRequire(import.meta.url).resolve(path));
}
