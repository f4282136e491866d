import type { Terminal } from './terminal';

/** Says on standard error what was read otherwise than it stands in a file, a line a note. */
export function tellNotes(notes: readonly string[], terminal: Terminal): void {
  for (const note of notes) terminal.tell(`Note: ${note}\n`);
}
