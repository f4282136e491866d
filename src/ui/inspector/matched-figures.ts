import type { Figure, Scene } from '../../show';

/** The figures of the first scene that the others have as well. */
export function matchedFigures(scenes: readonly Scene[]): readonly Figure[] {
  const [{ figures }] = scenes as [Scene];
  return scenes.every((scene) => scene.figures.length === figures.length) ? figures : figures.slice(0, 1);
}

/** A figure to choose. */
export function nameOfFigure({ id, name }: Figure) {
  return { value: id, label: name ?? id };
}

/** How figures of several scenes change together. */
export function togetherWord(scenes: readonly Scene[]): 'changeTogether' | 'changeMatched' | 'changeFirst' {
  const counts = new Set(scenes.map(({ figures }) => figures.length));
  if (counts.size > 1) return 'changeFirst';
  return counts.has(1) ? 'changeTogether' : 'changeMatched';
}
