import { type FormationPoints, InputError, type Message, message, pointCount } from '../core';
import { type Figure, groupsOf, type Scene, type Show, type ShowGroup, shareOut, takesAllItsPoints } from '../show';
import type { FormationMaker } from './formation-maker';

/** A figure of a scene with its points. */
export interface MadeFigure {
  readonly figure: Figure;
  readonly points: FormationPoints;
  /** Index of its first point among those of the scene. */
  readonly firstPoint: number;
}

/** A scene with the points of its figures; they are counted through all of them. */
export interface MadeScene {
  readonly scene: Scene;
  readonly figures: readonly MadeFigure[];
  /** Points of all figures. */
  readonly points: number;
}

/**
 * Makes the points of every figure, or finds them made: for each group of the show its scenes. Figures that say how many
 * points they take, or whose formation does, are made first; the others share the drones that are left.
 * @throws InputError for a formation that cannot be made, and for figures that want more drones than there are.
 */
export async function makeFigures(show: Show, maker: FormationMaker): Promise<MadeScene[][]> {
  const made: MadeScene[][] = [];
  for (const group of groupsOf(show)) {
    const scenes: MadeScene[] = [];
    for (const scene of group.storyboard.scenes) scenes.push(await makeScene(scene, group, show, maker));
    made.push(scenes);
  }
  return made;
}

async function makeScene(scene: Scene, group: ShowGroup, show: Show, maker: FormationMaker): Promise<MadeScene> {
  const points: FormationPoints[] = [];
  const sharing: number[] = [];
  let left = group.count;
  for (const [k, figure] of scene.figures.entries()) {
    const takesItsOwn = takesAllItsPoints(show.formations[figure.formation]!.recipe);
    if (!takesItsOwn && figure.points === undefined) {
      sharing.push(k);
      continue;
    }
    const most = takesItsOwn ? group.count : figure.points!;
    points[k] = await maker.points(figure.formation, most);
    left -= pointCount(points[k]);
  }
  if (left < sharing.length) throw tooFew(scene, group, group.count - left, sharing.length);
  const shares = shareOut(
    left,
    sharing.map((k) => scene.figures[k]!.share),
  );
  for (const [at, k] of sharing.entries()) points[k] = await maker.points(scene.figures[k]!.formation, shares[at]!);
  return withPoints(scene, points);
}

function withPoints(scene: Scene, points: readonly FormationPoints[]): MadeScene {
  let total = 0;
  const figures = scene.figures.map((figure, k) => {
    const made = { figure, points: points[k]!, firstPoint: total };
    total += pointCount(points[k]!);
    return made;
  });
  return { scene, figures, points: total };
}

function tooFew(scene: Scene, group: ShowGroup, taken: number, sharing: number): InputError {
  return new InputError(
    takenPoints(taken, group.count, sharing),
    message`scene "${scene.name}"`,
    message`Ask for fewer points, or give the group more drones.`,
  );
}

function takenPoints(taken: number, drones: number, sharing: number): Message {
  if (sharing === 0) return message`the figures take ${taken} points of ${drones} drones`;
  return sharing === 1
    ? message`the figures take ${taken} points of ${drones} drones, and 1 more figure shares what is left`
    : message`the figures take ${taken} points of ${drones} drones, and ${sharing} more figures share what is left`;
}
