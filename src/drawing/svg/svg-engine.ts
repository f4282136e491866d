import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { loadSvgFiles } from '#svg-files';
import { InputError, message } from '../../core';

/** A painted drawing: four bytes a pixel, row by row from the top; colours are multiplied by alpha. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** usvg and resvg: the same answers in the browser, in a worker and in Node. */
export interface SvgEngine {
  /** A drawing as plain paths. @throws InputError when it cannot be read. */
  toPlain(svg: string, where: string): string;
  /** Paints a drawing at its own size. */
  paint(svg: string, where: string): Raster;
}

let loaded: Promise<SvgEngine> | undefined;

/** Loads the reader, once; it is large, and few visits need it. A load that failed is tried again. */
export function loadSvgEngine(): Promise<SvgEngine> {
  loaded ??= load().catch((error) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(): Promise<SvgEngine> {
  const { wasm, font } = await loadSvgFiles();
  await initWasm(wasm as BufferSource);
  const fonts = { font: { fontBuffers: [font], loadSystemFonts: false, defaultFontFamily: 'Montserrat' } };
  const open = (svg: string, where: string) => {
    try {
      return new Resvg(svg, svg.includes('<text') ? fonts : {});
    } catch (error) {
      throw unreadable(error, where);
    }
  };
  return {
    toPlain(svg, where) {
      const drawing = open(svg, where);
      try {
        return drawing.toString();
      } finally {
        drawing.free();
      }
    },
    paint(svg, where) {
      const drawing = open(svg, where);
      const image = drawing.render();
      try {
        return { width: image.width, height: image.height, rgba: image.pixels };
      } finally {
        image.free();
        drawing.free();
      }
    },
  };
}

function unreadable(error: unknown, where: string): InputError {
  const reason = error instanceof Error ? error.message : String(error);
  return new InputError(
    message`the drawing cannot be read (${reason.replace(/^SVG data parsing failed cause /, '').slice(0, 120)})`,
    where,
    message`Save it again as plain SVG.`,
  );
}
