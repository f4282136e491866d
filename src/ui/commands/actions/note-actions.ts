import { noteTimeS } from '../../../document';
import { removeNotes } from '../../../editing';
import type { Studio } from '../../studio-context';
import { shownBy } from './scene-actions';

/** The clock stands at a note that is nearer than this, seconds. */
const AT_S = 0.05;

/** Goes to the next note after the clock, or the last one before it. */
export function goToNote(studio: Studio, direction: 1 | -1): void {
  const show = shownBy(studio);
  const { open } = studio.session.getState();
  if (!show || !open) return;
  const startOf = (scene: string) => open.scenes.find(({ id }) => id === scene)?.startS;
  const timesS = (show.notes ?? []).map((note) => noteTimeS(note, startOf)).sort((p, q) => p - q);
  const nowS = studio.clock.timeMs() / 1000;
  const timeS = direction > 0 ? timesS.find((one) => one > nowS + AT_S) : timesS.findLast((one) => one < nowS - AT_S);
  if (timeS !== undefined) studio.clock.seek(timeS * 1000);
}

/** Takes all notes away, as one step. */
export function removeAll(studio: Studio): void {
  studio.actions.edit({ key: 'removeNotes' }, removeNotes());
}
