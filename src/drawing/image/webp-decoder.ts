import factory, { type WebPModule } from '@jsquash/webp/codec/dec/webp_dec.js';
import { loadWebpWasm } from '#image-files';
import { startDecoder, type WasmDecode } from './wasm-decoder';

/** Loads libwebp's decoder. */
export async function loadWebpDecoder(): Promise<WasmDecode> {
  return startDecoder<WebPModule>(factory, await loadWebpWasm(), (module, bytes) =>
    module.decode(bytes as BufferSource),
  );
}
