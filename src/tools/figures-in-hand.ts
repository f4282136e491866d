import { leastAltitudeM, type Placement } from '../core';
import { selectedFigures } from '../document';
import { axesOf, type EditName, movedPlacement, type ShowValue, scaledPlacement, turnedPlacement } from '../editing';
import type { Figure, ShowEdit } from '../show';
import { figureName, mainStoryboard, profileOf } from '../show';
import { SHOW_AXES } from './drag-math';
import { type AxisLock, axesOfLock, type GestureKind } from './gesture';
import type { Vec3 } from './screen';
import type { SnapTarget } from './snapping';
import type { BroughtFigure, SkyScene, ToolPorts } from './tool-ports';

interface PlacedFigure {
  readonly id: string;
  readonly placement: Placement;
}

/** The figures that a gesture is about, as they were when it began. */
export interface FiguresInHand {
  readonly scene: number;
  readonly figures: readonly PlacedFigure[];
  /** Their common centre: a figure's own where it is one. */
  readonly pivotM: Vec3;
  readonly lowestM: number;
  readonly names: readonly string[];
  readonly value: ShowValue;
  /** The only figure, where it comes into the show with the gesture. */
  readonly brought?: {
    readonly figure: BroughtFigure;
    /** No hand turned it: it faces the audience wherever it is put. */
    readonly isFacing: boolean;
  };
}

/** @returns null where none is selected in the scene that the sky shows. */
export function takeFigures(ports: ToolPorts, scene: SkyScene | null): FiguresInHand | null {
  const document = ports.document();
  const selection = ports.selection();
  if (!document || !scene || selection?.index !== scene.index) return null;
  const ids = selectedFigures(selection);
  const { show } = document.value;
  const figures = (mainStoryboard(show).scenes[scene.index]?.figures ?? []).filter(({ id }) => ids.includes(id));
  if (figures.length === 0) return null;
  const places = scene.figures.filter(({ id }) => ids.includes(id)).map(({ placesM }) => placesM);
  return {
    scene: scene.index,
    figures,
    pivotM: middleOf(figures),
    lowestM: lowestOf(places),
    names: figures.map((figure) => nameOf(document.value, figure)),
    value: document.value,
  };
}

/** What people call a figure. */
export function nameOf({ show }: ShowValue, figure: Figure): string {
  return figureName(show, figure);
}

function middleOf(figures: readonly Figure[]): Vec3 {
  const middle = (axis: 0 | 1 | 2) => {
    const all = figures.map(({ placement }) => placement.positionM[axis]);
    return (Math.min(...all) + Math.max(...all)) / 2;
  };
  return [middle(0), middle(1), middle(2)];
}

export function lowestOf(places: readonly Float64Array[]): number {
  let lowestM = Number.POSITIVE_INFINITY;
  for (const placesM of places) for (let k = 2; k < placesM.length; k += 3) lowestM = Math.min(lowestM, placesM[k]!);
  return lowestM;
}

/** How far the lowest point of figures is below the least altitude of the show's limits; 0 where none is. */
export function metresTooLow({ value, figures }: FiguresInHand, scene: SkyScene): { byM: number; leastM: number } {
  const leastM = leastAltitudeM(profileOf(value.show));
  const held = scene.figures.filter(({ id }) => figures.some((figure) => figure.id === id));
  return { leastM, byM: Math.max(0, leastM - lowestOf(held.map(({ placesM }) => placesM))) };
}

/** The unit vectors that a lock means: of the show, or of the first figure. */
export function frameOfLock({ figures }: FiguresInHand, lock: AxisLock): readonly [Vec3, Vec3, Vec3] {
  return lock.kind !== 'free' && lock.isOwn ? axesOf(figures[0]!.placement) : SHOW_AXES;
}

/** What a gesture comes to: metres of the show frame, degrees about an axis, or a factor. */
export type Transform =
  | { readonly kind: 'move'; readonly byM: Vec3 }
  | { readonly kind: 'turn'; readonly axis: Vec3; readonly degrees: number }
  | { readonly kind: 'scale'; readonly factor: number };

/** The edits that transform figures about their common centre. */
export function transformEdits({ scene, figures, pivotM }: FiguresInHand, transform: Transform): ShowEdit[] {
  return figures.map(({ id, placement }) => ({
    kind: 'set',
    at: ['storyboards', 0, 'scenes', scene, 'figures', id, 'placement'],
    value: transformed(placement, pivotM, transform),
  }));
}

export function transformed(placement: Placement, pivotM: Vec3, transform: Transform): Placement {
  switch (transform.kind) {
    case 'move':
      return movedPlacement(placement, transform.byM);
    case 'turn':
      return turnedPlacement(placement, pivotM, transform.axis, transform.degrees);
    case 'scale':
      return scaledPlacement(placement, pivotM, transform.factor);
  }
}

/** What a transform is called in the history. */
export function nameOfEdit(kind: GestureKind, names: readonly string[]): EditName {
  const [only] = names;
  const of = names.length === 1 && only !== undefined ? { of: only } : { figures: names.length };
  return { key: kind, ...of };
}

/** What catches a move: places of the stage and the centres of the other figures. @param yM of the centre as it is moved. */
export function snapTargets(hand: FiguresInHand, lock: AxisLock, yM: number): SnapTarget[] {
  const { show } = hand.value;
  const { positionM, lookAtM } = show.site.audience;
  const others = mainStoryboard(show).scenes[hand.scene]!.figures.filter(
    ({ id }) => !hand.figures.some((of) => of.id === id),
  );
  const axes = axesOfLock(lock);
  const axisM = onAudienceAxis(positionM, lookAtM, yM);
  const targets: SnapTarget[] = [
    { kind: 'centre-line', axis: 0, atM: lookAtM[0], of: 'centre' },
    ...(Math.abs(axisM - lookAtM[0]) < 0.01
      ? []
      : [{ kind: 'audience-axis', axis: 0, atM: axisM, of: 'centre' } as const]),
    { kind: 'ground', axis: 2, atM: leastAltitudeM(profileOf(show)), of: 'lowest' },
    ...others.flatMap((figure) =>
      ([0, 1, 2] as const).map((axis) => ({
        kind: 'figure' as const,
        axis,
        atM: figure.placement.positionM[axis],
        of: 'centre' as const,
        name: nameOf(hand.value, figure),
      })),
    ),
  ];
  return targets.filter(({ axis }) => axes.includes(axis));
}

/** Where the line from the audience to what it looks at passes, at a distance; x in metres. */
function onAudienceAxis([ax, ay]: Vec3, [lx, ly]: Vec3, yM: number): number {
  return Math.abs(ly - ay) < 1 ? lx : ax + ((lx - ax) * (yM - ay)) / (ly - ay);
}
