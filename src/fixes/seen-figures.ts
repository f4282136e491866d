import type { MadeScene } from '../compile';
import { closestPair, nearPairs, type Placement, placeBy } from '../core';
import { mainStoryboard, type Scene, type Show } from '../show';

type Vector = readonly [number, number, number];

/**
 * Whether the figures of a scene can be told apart from the audience's place. What stands behind another figure may keep
 * its distance and is lost in it all the same: no check of a flight says so.
 */
export class SeenFigures {
  readonly #restM: ReadonlyMap<string, Float64Array>;

  /** @param made scenes with the points of their figures. */
  constructor(made: readonly MadeScene[]) {
    this.#restM = new Map(
      made.flatMap(({ scene, figures }) =>
        figures.map(({ figure, points }) => [`${scene.id} ${figure.id}`, points.positionsM] as const),
      ),
    );
  }

  /** How many scenes of a show have figures that are mixed up. Their points are those that they had at first. */
  mixedScenes(show: Show): number {
    return mainStoryboard(show).scenes.filter((scene) => this.isMixed(scene, show)).length;
  }

  /** Whether points of two figures are seen nearer to each other than those of either figure are: one picture of both. */
  isMixed(scene: Scene, show: Show): boolean {
    if (scene.figures.length < 2) return false;
    const eyeM = show.site.audience.positionM;
    const distanceM = Math.hypot(...scene.figures[0]!.placement.positionM.map((metres, k) => metres - eyeM[k]!));
    const seen: number[] = [];
    const figureOf: number[] = [];
    const pitchesM: number[] = [];
    for (const [figure, { id, placement }] of scene.figures.entries()) {
      const restM = this.#restM.get(`${scene.id} ${id}`) ?? new Float64Array();
      pitchesM.push(placement.scale * (closestPair(restM)?.distance ?? 0));
      for (const [across, up] of anglesOf(restM, placement, eyeM)) {
        seen.push(across * distanceM, up * distanceM, 0);
        figureOf.push(figure);
      }
    }
    const pitchOf = (point: number) => pitchesM[figureOf[point]!]!;
    return nearPairs(Float64Array.from(seen), Math.max(...pitchesM)).some(
      ({ a, b, distanceM: gapM }) => figureOf[a] !== figureOf[b] && gapM < Math.max(pitchOf(a), pitchOf(b)),
    );
  }
}

/** Directions in which points are seen: radians across and up. */
function anglesOf(restM: Float64Array, placement: Placement, eyeM: Vector): [number, number][] {
  const place = placeBy(placement);
  return Array.from({ length: restM.length / 3 }, (_, k) => {
    const point: [number, number, number] = [restM[3 * k]!, restM[3 * k + 1]!, restM[3 * k + 2]!];
    place(point);
    const [x, y, z] = [point[0] - eyeM[0], point[1] - eyeM[1], point[2] - eyeM[2]];
    return [Math.atan2(x, y), Math.atan2(z, Math.hypot(x, y))];
  });
}
