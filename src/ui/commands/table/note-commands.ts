import { MessageSquare, MessageSquareOff } from 'lucide-react';
import type { Studio } from '../../studio-context';
import type { Command } from '../command';

const noteActions = () => import('../actions/note-actions');

function hasNotes({ editor }: Studio): boolean {
  return (editor.getState().document?.value.show.notes ?? []).length > 0;
}

/** What was remarked on the show by those who were sent a preview. */
export const NOTE_COMMANDS: readonly Command[] = [
  {
    id: 'next-note',
    group: 'playback',
    label: (t) => t(($) => $.command.nextNote),
    icon: MessageSquare,
    keys: 'Shift+PageDown',
    isEnabled: hasNotes,
    run: (studio) => void noteActions().then(({ goToNote }) => goToNote(studio, 1)),
  },
  {
    id: 'previous-note',
    group: 'playback',
    label: (t) => t(($) => $.command.previousNote),
    icon: MessageSquare,
    keys: 'Shift+PageUp',
    isEnabled: hasNotes,
    run: (studio) => void noteActions().then(({ goToNote }) => goToNote(studio, -1)),
  },
  {
    id: 'remove-notes',
    group: 'edit',
    label: (t) => t(($) => $.command.removeNotes),
    icon: MessageSquareOff,
    isEnabled: hasNotes,
    run: (studio) => void noteActions().then(({ removeAll }) => removeAll(studio)),
  },
];
