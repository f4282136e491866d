import { type Placement, roundTo } from '../core';
import { type Figure, freeId, mainStoryboard, type Show, type ShowEdit } from '../show';
import { scenesPath } from './scene-access';
import { facingAudience } from './scene-edits';
import { anglesOf, axesOf, movedPlacement } from './turned-placement';

/** Edits of several figures of one scene. `ids` name them; others stay as they are. */

type Axis = 0 | 1 | 2;
type Point = readonly [number, number, number];

/** Puts the centres of figures on one line across an axis: the middle between the outermost. */
export function alignFigures(show: Show, scene: number, ids: readonly string[], axis: Axis): ShowEdit[] {
  const figures = figuresOf(show, scene, ids);
  const along = figures.map(({ placement }) => placement.positionM[axis]);
  const middle = (Math.min(...along) + Math.max(...along)) / 2;
  return placed(show, scene, figures, ({ placement }) => withCoordinate(placement, axis, middle));
}

/** Puts the same distance between the centres of figures along an axis; the outermost stay. */
export function distributeFigures(show: Show, scene: number, ids: readonly string[], axis: Axis): ShowEdit[] {
  const figures = figuresOf(show, scene, ids).sort((a, b) => a.placement.positionM[axis] - b.placement.positionM[axis]);
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last || figures.length < 3) return [];
  const from = first.placement.positionM[axis];
  const step = (last.placement.positionM[axis] - from) / (figures.length - 1);
  return placed(show, scene, figures, ({ placement }, k) => withCoordinate(placement, axis, from + step * k));
}

/**
 * Mirrors figures left to right about their common centre. A flat picture is turned to show its back, which is its mirror
 * picture exactly; a formation with depth is turned likewise, and so is not quite mirrored.
 */
export function mirrorFigures(show: Show, scene: number, ids: readonly string[]): ShowEdit[] {
  const figures = figuresOf(show, scene, ids);
  const along = figures.map(({ placement }) => placement.positionM[0]);
  const sum = Math.min(...along) + Math.max(...along);
  return placed(show, scene, figures, ({ placement }) => {
    const [width, depth, height] = axesOf(placement);
    const mirrored = anglesOf([mirroredX(width), [depth[0], -depth[1], -depth[2]], mirroredX(height)]);
    return withCoordinate({ ...placement, ...mirrored }, 0, sum - placement.positionM[0]);
  });
}

/** Turns and leans figures so that their pictures face the audience's place. */
export function figuresToAudience(show: Show, scene: number, ids: readonly string[]): ShowEdit[] {
  return placed(show, scene, figuresOf(show, scene, ids), ({ placement }) => ({
    ...placement,
    ...facingAudience(show, placement),
  }));
}

export function moveFigures(show: Show, scene: number, ids: readonly string[], byM: Point): ShowEdit[] {
  return placed(show, scene, figuresOf(show, scene, ids), ({ placement }) => movedPlacement(placement, byM));
}

/** Copies of figures and the ids that they have. */
export interface CopiedFigures {
  readonly edits: readonly ShowEdit[];
  readonly ids: readonly string[];
}

/** Copies of figures of the same formations, each moved by one of several distances. */
export function copyFigures(show: Show, scene: number, ids: readonly string[], byM: readonly Point[]): CopiedFigures {
  const { figures, id } = mainStoryboard(show).scenes[scene]!;
  const taken = figures.map((figure) => figure.id);
  const at = [...scenesPath(show), id, 'figures'];
  const made: string[] = [];
  const edits = byM.flatMap((by) =>
    figuresOf(show, scene, ids).map((figure): ShowEdit => {
      const copy = freeId(figure.id, (one) => taken.includes(one) || made.includes(one));
      made.push(copy);
      return { kind: 'insert', at, item: { ...figure, id: copy, placement: movedPlacement(figure.placement, by) } };
    }),
  );
  return { edits, ids: made };
}

/** Distances of copies in a row to the right. @param count of all, with what is copied. */
export function lineOfCopies(count: number, stepM: number): [number, number, number][] {
  return Array.from({ length: count - 1 }, (_, k) => [stepM * (k + 1), 0, 0]);
}

/** Distances of copies around a ring that faces the audience; what is copied stays at its top. */
export function ringOfCopies(count: number, radiusM: number): [number, number, number][] {
  return Array.from({ length: count - 1 }, (_, k) => {
    const angle = ((k + 1) / count) * 2 * Math.PI;
    return [radiusM * Math.sin(angle), 0, radiusM * (Math.cos(angle) - 1)];
  });
}

function mirroredX([x, y, z]: Point): Point {
  return [-x, y, z];
}

function figuresOf(show: Show, scene: number, ids: readonly string[]): Figure[] {
  return (mainStoryboard(show).scenes[scene]?.figures ?? []).filter(({ id }) => ids.includes(id));
}

function placed(
  show: Show,
  scene: number,
  figures: readonly Figure[],
  place: (figure: Figure, k: number) => Placement,
): ShowEdit[] {
  const { id } = mainStoryboard(show).scenes[scene]!;
  return figures.map((figure, k) => ({
    kind: 'set',
    at: [...scenesPath(show), id, 'figures', figure.id, 'placement'],
    value: place(figure, k),
  }));
}

function withCoordinate(placement: Placement, axis: Axis, metres: number): Placement {
  const positionM = placement.positionM.map((one, k) => (k === axis ? roundTo(metres, 100) : one));
  return { ...placement, positionM: positionM as unknown as Point };
}
