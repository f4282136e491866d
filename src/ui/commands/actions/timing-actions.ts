import { scenesOf } from '../../../document';
import { addCue, asHoldS, mergeWithNext, setHolds, setTransitionTime, splitScene } from '../../../editing';
import type { NumberInput } from '../../fields';
import type { Studio } from '../../studio-context';
import { scenesToEdit } from '../command';
import { sceneAtClock } from '../scene-at-clock';
import { named, shownBy } from './scene-actions';

/** New cues are called so, with a number: a name in the file, as new scenes have one. */
const NEW_CUE = 'Cue';

/** Edits of when things happen, as the screen asks for them: each is one step. */

/** Makes the holds of the selected scenes longer, or shorter. */
export function trimBy(studio: Studio, byS: number): void {
  const show = shownBy(studio);
  const scenes = scenesToEdit(studio);
  if (show)
    studio.actions.edit(
      named('trim', show, scenes),
      setHolds(show, scenes, ({ holdS }) => holdS + byS),
    );
}

/** @param typed seconds, or what the hold becomes by arithmetic. */
export function setHold(studio: Studio, index: number, typed: NumberInput): void {
  const show = shownBy(studio);
  if (!show) return;
  const holdOf = (holdS: number) => (typed.kind === 'value' ? typed.value : typed.of(holdS));
  const edits = setHolds(show, [index], ({ holdS }) => asHoldS(holdOf(holdS)));
  studio.actions.edit(named('trim', show, [index]), edits);
}

/** Makes two scenes of the one under the clock, where it stands. */
export function splitAtClock(studio: Studio): void {
  const show = shownBy(studio);
  const at = sceneAtClock(studio);
  if (!show || !at) return;
  const { edits, index } = splitScene(show, at.index, at.insideS);
  if (edits.length === 0 || !studio.actions.edit(named('split', show, [at.index]), edits)) return;
  studio.session.setState({ selection: { kind: 'scene', index } });
}

/** Makes one scene of the selected one and the next. */
export function merge(studio: Studio): void {
  const show = shownBy(studio);
  const [index] = scenesToEdit(studio);
  if (!show || index === undefined) return;
  studio.actions.edit({ key: 'merge', of: scenesOf(show)[index]!.name }, mergeWithNext(show, index));
}

/** Marks the moment of the clock: in the scene that stands then, else on the show's clock. */
export function addCueAtClock(studio: Studio): void {
  const show = shownBy(studio);
  if (!show) return;
  const at = sceneAtClock(studio);
  const place = at ? { scene: at.id, atS: at.insideS } : { atS: studio.clock.timeMs() / 1000 };
  const { name, edits } = addCue(show, NEW_CUE, place);
  studio.actions.edit({ key: 'add', of: name }, edits);
}

/** Makes the selected transition as short as the limits allow, or keeps it as long as it is. */
export function setTransition(studio: Studio, kind: 'planned' | 'fixed'): void {
  const show = shownBy(studio);
  const { selection, open } = studio.session.getState();
  if (!show || selection?.kind !== 'transition') return;
  const scene = scenesOf(show)[selection.index];
  const planned = open?.transitions.find(({ toScene }) => toScene !== null && toScene === scene?.id);
  if (!scene || !planned) return;
  const durationS = kind === 'fixed' ? planned.durationS : null;
  studio.actions.edit({ key: 'transition', of: scene.name }, setTransitionTime(show, selection.index, durationS));
}
