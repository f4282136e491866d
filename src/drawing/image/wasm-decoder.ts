import type { Pixels } from './pixels';

/** Decodes a whole picture; null, or what it throws, is for one that is damaged. */
export type WasmDecode = (bytes: Uint8Array) => Pixels | null;

interface EmscriptenOptions {
  readonly noInitialRun: boolean;
  /** Takes what the decoder prints of damaged files: the error says it. */
  readonly printErr: (line: string) => void;
  readonly instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => object;
}

/** What the decoders hand their pixels over in; Node has none of its own. */
class PlainImageData implements Pixels {
  readonly rgba: Uint8ClampedArray;
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;

  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.rgba = data;
    this.data = data;
    this.width = width;
    this.height = height;
  }
}

/** Starts a decoder of jSquash with its WebAssembly. It has a memory of its own: one that failed is not used again. */
export async function startDecoder<Module>(
  factory: unknown,
  wasm: Uint8Array,
  decode: (module: Module, bytes: Uint8Array) => ImageData | null,
): Promise<WasmDecode> {
  const compiled = await WebAssembly.compile(wasm as BufferSource);
  const instantiateWasm: EmscriptenOptions['instantiateWasm'] = (imports, done) => {
    const instance = new WebAssembly.Instance(compiled, imports);
    done(instance);
    return instance.exports;
  };
  const start = factory as (options: EmscriptenOptions) => Promise<Module>;
  globalThis.ImageData ??= PlainImageData as unknown as typeof ImageData;
  const module = await start({ noInitialRun: true, printErr: () => undefined, instantiateWasm });
  return (bytes) => {
    const image = decode(module, bytes);
    return image && { width: image.width, height: image.height, rgba: image.data };
  };
}
