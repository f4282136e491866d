import { fileURLToPath } from 'node:url';
import type { FormationPoints } from '../../src/core';
import { runAtOnce } from '../../src/core/task-context';
import { loadDrawingReader, loadFontText } from '../../src/drawing';
import { readShowFiles } from '../../src/platform/node';
import { makeFormation } from '../../src/recipes';
import { parseShow, type Show } from '../../src/show';

const fontText = await loadFontText();
const readDrawing = await loadDrawingReader();

/** A show that ships with the studio, with the files it names. */
export interface ShippedShow {
  readonly folder: string;
  readonly show: Show;
  readonly text: string;
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

export function readShippedShow(name: string): ShippedShow {
  const folder = fileURLToPath(new URL(`../../shows/${name}`, import.meta.url));
  const { text, assets } = readShowFiles(folder);
  return { folder, show: parseShow(text, 'show.json'), text, assets };
}

/** Least distance between the points of a formation; shipped shows say it, so that a glance at the file tells. */
export function spacingOf(show: Show, formation: string): number {
  const { spacingM } = show.formations[formation]!;
  if (spacingM === undefined) throw new Error(`formation "${formation}" names no spacing`);
  return spacingM;
}

export function makeNamed({ show, assets }: ShippedShow, formation: string): FormationPoints {
  return runAtOnce(
    makeFormation(show.formations[formation]!.recipe, {
      count: show.fleet.count,
      spacingM: spacingOf(show, formation),
      assets,
      fontText,
      readDrawing,
      where: formation,
    }),
  );
}

/** The nearest that any two of the points (`x, y, z` in a row) come, looked at pair by pair. */
export function leastDistance(positions: Float64Array): number {
  let least = Infinity;
  for (let a = 0; a < positions.length; a += 3) {
    for (let b = 0; b < a; b += 3) {
      const [dx, dy, dz] = [0, 1, 2].map((axis) => positions[a + axis]! - positions[b + axis]!) as [
        number,
        number,
        number,
      ];
      least = Math.min(least, Math.hypot(dx, dy, dz));
    }
  }
  return least;
}
