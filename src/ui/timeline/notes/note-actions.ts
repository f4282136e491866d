import { removeNote } from '../../../editing';
import type { Studio } from '../../studio-context';
import type { LaneNote } from './notes-on-lane';

/** A long text is called by its beginning. */
const CALLED_BY = 40;

/** Takes a note away, as one step. */
export function remove(studio: Studio, { id, text }: LaneNote): void {
  const of = text.length > CALLED_BY ? `${text.slice(0, CALLED_BY)}…` : text;
  studio.actions.edit({ key: 'remove', of }, removeNote(id));
}
