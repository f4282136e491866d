/** The part of opentype.js 2 that is used here; the package ships no types. Its ES module is named in full, for Node would take the other. */
declare module 'opentype.js/dist/opentype.mjs' {
  interface Glyph {
    readonly index: number;
    readonly advanceWidth?: number;
    getPath(x: number, y: number, fontSize: number): { toPathData(decimals: number): string };
  }
  interface Font {
    readonly unitsPerEm: number;
    charToGlyph(letter: string): Glyph;
  }
  export function parse(buffer: ArrayBuffer): Font;
}
