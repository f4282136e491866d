import { useState } from 'react';
import type { NotesFile } from '../../share';
import { useWords } from '../words-context';
import { canShare, copyNotes, saveNotes, shareNotes } from './send-notes';

/** The ways that notes leave the page: the device's own sheet, the clipboard, a file. */
export function SendNotes({ notes }: { readonly notes: NotesFile }) {
  const { words } = useWords();
  const [said, setSaid] = useState('');
  const tell = (work: Promise<void>, done: string) =>
    work.then(
      () => setSaid(done),
      () => setSaid(words.notesNotSent),
    );
  return (
    <div className="send">
      <p>{words.notesSend}</p>
      <div className="choices">
        {canShare() && (
          <button type="button" onClick={() => void tell(shareNotes(notes), '')}>
            {words.notesShare}
          </button>
        )}
        <button type="button" onClick={() => void tell(copyNotes(notes), words.notesCopied)}>
          {words.notesCopy}
        </button>
        <button type="button" onClick={() => saveNotes(notes)}>
          {words.notesSave}
        </button>
      </div>
      <p role="status">{said}</p>
    </div>
  );
}
