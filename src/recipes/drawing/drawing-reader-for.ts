import { loadDrawingReader, type ReadDrawing } from '../../drawing';
import { type Recipe, sourcesOf } from '../../show';

/** Loads what reads drawings when any of the recipes shows one; null when none does. */
export async function drawingReaderFor(recipes: readonly Recipe[]): Promise<ReadDrawing | null> {
  return recipes.flatMap(sourcesOf).some(({ kind }) => kind === 'drawing') ? loadDrawingReader() : null;
}
