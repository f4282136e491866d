import { leastAltitudeM } from '../core';
import { type ShowDocument, turnedToAudience } from '../editing';
import { profileOf, type ShowEdit } from '../show';
import { type FiguresInHand, lowestOf, type Transform, transformed } from './figures-in-hand';
import type { BroughtFigure, SkyScene } from './tool-ports';

/** Such a figure in the hand, beside the others until the pointer moves it. */
export function handWith(figure: BroughtFigure, { value }: ShowDocument): FiguresInHand {
  const { scene, id, beside, name } = figure;
  return {
    scene,
    figures: [{ id, placement: beside }],
    pivotM: beside.positionM,
    // nothing is known of its points yet: the ground catches it by the limit instead
    lowestM: Number.POSITIVE_INFINITY,
    names: [name],
    value,
    brought: { figure, isFacing: true },
  };
}

/** The same figure from where it is by now, for another kind of gesture; what was turned by hand is let be. */
export function handFrom(hand: FiguresInHand, transform: Transform): FiguresInHand {
  const [held] = hand.figures;
  const placement = broughtPlacement(hand, transform);
  const brought = hand.brought && {
    ...hand.brought,
    isFacing: hand.brought.isFacing && transform.kind !== 'turn',
  };
  return { ...hand, figures: [{ ...held!, placement }], pivotM: placement.positionM, ...(brought && { brought }) };
}

/** Where a transform puts such a figure: turned to the audience, as long as no hand turned it. */
export function broughtPlacement({ figures, pivotM, value, brought }: FiguresInHand, transform: Transform) {
  const placement = transformed(figures[0]!.placement, pivotM, transform);
  return brought?.isFacing && transform.kind === 'move' ? turnedToAudience(value.show, placement) : placement;
}

export function broughtEdits(hand: FiguresInHand, figure: BroughtFigure, transform: Transform): ShowEdit[] {
  return figure.editsAt(broughtPlacement(hand, transform));
}

/** How far a figure that is brought is to be lifted to the least altitude, as the sky shows it; 0 where its points are not known. */
export function metresToLift({ value, figures }: FiguresInHand, scene: SkyScene | null): number {
  const shown = scene?.figures.find(({ id }) => id === figures[0]!.id);
  if (!shown || shown.placesM.length === 0) return 0;
  return Math.max(0, Math.ceil(100 * (leastAltitudeM(profileOf(value.show)) - lowestOf([shown.placesM]))) / 100);
}
