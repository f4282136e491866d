import { canLeaveOut, scenesOf, selectedPart } from '../../document';
import type { Recipe } from '../../show';
import type { Studio } from '../studio-context';

/** A part of a figure that is selected. */
export interface PartAtHand {
  /** Index of the scene. */
  readonly scene: number;
  readonly part: string;
  /** Key of the formation that it is of. */
  readonly formation: string;
  readonly recipe: Recipe;
  /** Parts of the figure that have points. */
  readonly litParts: readonly string[];
}

/** The selected part; null where none is, or a recipe that has changed has it no more. */
export function partAtHand({ session, editor }: Studio): PartAtHand | null {
  const { selection } = session.getState();
  const { document, live } = editor.getState();
  const inside = selectedPart(selection);
  if (!document || !live || !selection || !inside) return null;
  const { show } = document.value;
  const figure = scenesOf(show)[selection.index]?.figures.find(({ id }) => id === inside.figure);
  const shown = live.figuresAtEnd(selection.index, 'start')?.find(({ id }) => id === inside.figure);
  const recipe = show.formations[figure?.formation ?? '']?.recipe;
  if (!figure || !shown || !recipe) return null;
  const litParts = [...new Set(shown.parts)].map((part) => shown.partNames[part]!);
  return litParts.includes(inside.part)
    ? { scene: selection.index, part: inside.part, formation: figure.formation, recipe, litParts }
    : null;
}

/** Whether one is among the parts of a figure: what is deleted is a part then, and never the figure. */
export const hasPart = ({ session }: Studio): boolean => selectedPart(session.getState().selection) !== null;

/** The last part that is lit stays. */
export function canLeavePartOut(studio: Studio): boolean {
  const hand = partAtHand(studio);
  return hand !== null && hand.litParts.length > 1 && canLeaveOut(hand.recipe, hand.part);
}
