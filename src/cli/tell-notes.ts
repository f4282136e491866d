import { type MessageText, message } from '../core';
import type { Workbench } from './workbench';

/** Says on standard error what was read otherwise than it stands in a file, a line a note. */
export function tellNotes(notes: readonly MessageText[], bench: Pick<Workbench, 'tell'>): void {
  for (const note of notes) bench.tell(message`Note: ${note}`);
}
