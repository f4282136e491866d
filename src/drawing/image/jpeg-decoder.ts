import factory, { type MozJPEGModule } from '@jsquash/jpeg/codec/dec/mozjpeg_dec.js';
import { loadJpegWasm } from '#image-files';
import { startDecoder, type WasmDecode } from './wasm-decoder';

/** Loads MozJPEG's decoder; it leaves the picture as it lies, turned or not. */
export async function loadJpegDecoder(): Promise<WasmDecode> {
  return startDecoder<MozJPEGModule>(factory, await loadJpegWasm(), (module, bytes) =>
    module.decode(bytes as BufferSource, false),
  );
}
