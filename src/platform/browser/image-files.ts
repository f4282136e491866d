import jpegUrl from '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm?url';
import webpUrl from '@jsquash/webp/codec/dec/webp_dec.wasm?url';
import { fetchBytes } from './fetch-bytes';

/** WebAssembly that decodes JPEG. Node's version reads it from the disk. */
export function loadJpegWasm(): Promise<Uint8Array> {
  return fetchBytes(jpegUrl);
}

/** WebAssembly that decodes WebP. Node's version reads it from the disk. */
export function loadWebpWasm(): Promise<Uint8Array> {
  return fetchBytes(webpUrl);
}
