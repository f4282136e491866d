import {
  nextFigure,
  nextOf,
  type Selection,
  selectedFigures,
  selectedPart,
  selectFigures,
  selectPart,
} from '../document';
import type { SkyFigure, SkyScene } from './tool-ports';

/** The parts of a figure that have points, the largest first; none where all of it is one. */
export function partsToEnter({ parts, partNames = [] }: SkyFigure): string[] {
  const counts = partNames.map(() => 0);
  parts?.forEach((part) => {
    counts[part]! += 1;
  });
  const lit = [...partNames.keys()].filter((part) => counts[part]! > 0).sort((a, b) => counts[b]! - counts[a]!);
  return lit.length < 2 ? [] : lit.map((part) => partNames[part]!);
}

/** One step in: from a scene to its first figure, from a figure to its largest part; null where nothing is below. */
export function goIn(selection: Selection, figures: readonly string[], scene: SkyScene | null): Selection {
  if (selection?.kind !== 'scene') return null;
  const selected = selectedFigures(selection);
  const [only] = selected;
  if (only === undefined) return figures[0] === undefined ? null : selectFigures(selection.index, [figures[0]]);
  const parts = partsOf(selection, scene);
  return selected.length > 1 || selectedPart(selection) || parts[0] === undefined
    ? null
    : selectPart(selection.index, only, parts[0]);
}

/** On to the next part of a figure or the next figure of a scene; null past the last. */
export function goOn(selection: Selection, figures: readonly string[], scene: SkyScene | null, by: 1 | -1): Selection {
  if (selection?.kind !== 'scene') return null;
  const inside = selectedPart(selection);
  if (inside) {
    const part = nextOf(partsOf(selection, scene), inside.part, by);
    return part === null ? null : selectPart(selection.index, inside.figure, part);
  }
  const next = nextFigure(selection, figures, by);
  return next === null ? null : selectFigures(selection.index, [next]);
}

function partsOf(selection: NonNullable<Selection>, scene: SkyScene | null): string[] {
  const shown = scene?.index === selection.index ? scene.figures : [];
  const figure = shown.find(({ id }) => id === selectedFigures(selection)[0]);
  return figure ? partsToEnter(figure) : [];
}
