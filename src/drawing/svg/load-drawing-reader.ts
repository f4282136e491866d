import type { ReadPicture } from './read-svg';

/** Reads the bytes of an SVG drawing. @param where its name, for messages. */
export type ReadDrawing = (bytes: Uint8Array, where: string) => Generator<void, ReadPicture>;

/** Loads what reads drawings: it is large, and a show whose points are laid out needs none of it. */
export async function loadDrawingReader(): Promise<ReadDrawing> {
  const [{ readSvg }, { loadSvgEngine }] = await Promise.all([import('./read-svg'), import('./svg-engine')]);
  const engine = await loadSvgEngine();
  return (bytes, where) => readSvg(bytes, where, engine);
}
