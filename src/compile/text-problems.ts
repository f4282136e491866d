import { message, type Problem, type SparseText } from '../core';
import type { MadeGroup } from './made-group';

/** A warning for each scene whose text has too few drones for its letters to be read. */
export function textProblems(groups: readonly MadeGroup[]): Problem[] {
  return groups.flatMap((made) =>
    made.scenes.flatMap(({ scene, figures }, k) =>
      figures
        .flatMap(({ points }) => points.sparseTexts ?? [])
        .map((text) => textProblem(text, scene.name, made.planned.plan.scenes[k]!.startMs / 1000)),
    ),
  );
}

function textProblem({ letters, points, neededPerLetter }: SparseText, scene: string, startS: number): Problem {
  const perLetter = points / letters;
  const count = letters === 1 ? message`1 letter` : message`${letters} letters`;
  const needed = letters * neededPerLetter;
  return {
    code: 'text-unreadable',
    severity: 'warning',
    message: message`The text of scene "${scene}" has ${points} drones for ${count}, ${perLetter.toFixed(1)} a letter: it will not be read; that takes about ${neededPerLetter} a letter.`,
    timeS: startS,
    drones: [],
    value: perLetter,
    limit: neededPerLetter,
    remedy: message`Use ${needed} drones for it, write a shorter text, or use the style "stroke", which takes the fewest.`,
  };
}
