import { goUp } from '../../../document';
import { formationPath, switchPart } from '../../../editing';
import type { Studio } from '../../studio-context';
import { partAtHand } from '../part-at-hand';

/** Leaves out the part that is selected; its figure is selected then. */
export function leaveOut(studio: Studio): void {
  const hand = partAtHand(studio);
  if (!hand) return;
  const { part, recipe, formation } = hand;
  // it is lit, whatever is left out beside it
  const edits = switchPart(recipe, [...formationPath(formation), 'recipe'], part, []);
  if (!studio.actions.edit({ key: 'leaveOut', of: part }, edits)) return;
  studio.session.setState(({ selection }) => ({ selection: goUp(selection) ?? selection }));
}
