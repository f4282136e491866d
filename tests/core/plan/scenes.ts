import type { FormationPoints, Placement } from '../../../src/core';
import type { StoryFigure, StoryScene } from '../../../src/core/plan/flight-story';

/** Points as a formation of one part, all white. */
export function formationOf(points: readonly (readonly [number, number, number])[]): FormationPoints {
  return {
    positionsM: Float64Array.from(points.flat()),
    coloursSrgb: new Uint8Array(points.length * 3).fill(255),
    parts: new Uint16Array(points.length),
    partNames: ['all'],
  };
}

/** An upright sheet, facing the audience, about its centre. */
export function sheet(columns: number, rows: number, pitchM: number): FormationPoints {
  return formationOf(
    Array.from({ length: columns * rows }, (_, p) => [
      ((p % columns) - (columns - 1) / 2) * pitchM,
      0,
      (Math.floor(p / columns) - (rows - 1) / 2) * pitchM,
    ]),
  );
}

/** What a scene of one figure may be changed in. */
export type SceneChange = Partial<Omit<StoryScene, 'figures'>> & Partial<StoryFigure>;

/** A placement that neither turns nor tilts nor scales. */
export function placedAt(positionM: readonly [number, number, number], change: Partial<Placement> = {}): Placement {
  return { positionM, headingDeg: 0, pitchDeg: 0, rollDeg: 0, scale: 1, ...change };
}

/** A still scene of one figure, to be changed. */
export function sceneOf(points: FormationPoints, change: SceneChange = {}): StoryScene {
  const { points: others = points, placement = placedAt([0, 5, 60]), movements = [], ...rest } = change;
  return {
    id: 'scene',
    name: 'scene',
    figures: [{ points: others, placement, movements }],
    holdS: 40,
    flowIn: false,
    flowOut: false,
    spares: 'behind',
    ties: null,
    transitionS: null,
    ...rest,
  };
}

/** The nearest that any two of `x, y, z` triples come, pair by pair. */
export function nearestM(positionsM: Float64Array): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let a = 0; a < positionsM.length; a += 3) {
    for (let b = 0; b < a; b += 3) {
      const [x, y, z] = [0, 1, 2].map((axis) => positionsM[a + axis]! - positionsM[b + axis]!) as [
        number,
        number,
        number,
      ];
      nearest = Math.min(nearest, Math.hypot(x, y, z));
    }
  }
  return nearest;
}
