import { Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { PlaybackClock } from '../../playback';
import { MAX_NOTE_LENGTH, type ShareFile, type ShowNote } from '../../share';
import { Panel } from '../panel';
import { clockText } from '../player/clock-text';
import { useWords } from '../words-context';
import { noteAt } from './note-at';
import type { Pin, PinLayer } from './pin-layer';
import { SendNotes } from './send-notes-row';
import { useNotes } from './use-notes';

interface NotePanelProps {
  readonly show: ShareFile;
  readonly clock: PlaybackClock;
  readonly layer: PinLayer;
  /** What was pointed at last in the sky. */
  readonly pointM: ShowNote['pointM'];
  readonly onPoint: (pointM: ShowNote['pointM']) => void;
  readonly onClose: () => void;
}

/** Notes on moments and points of the sky: written, found again, sent back. */
export function NotePanel({ show, clock, layer, pointM, onPoint, onClose }: NotePanelProps) {
  const { words } = useWords();
  const { notes, add, remove } = useNotes(show.title);
  const [text, setText] = useState('');
  useEffect(() => layer.show(pinsOf(notes, pointM)), [layer, notes, pointM]);
  const pin = () => {
    if (text.trim() === '') return;
    add(noteAt(show.scenes, clock.timeMs(), text.trim().replace(/\s+/g, ' '), pointM));
    setText('');
    onPoint(null);
  };
  const goTo = (note: ShowNote) => clock.seek(note.atS * 1000);
  return (
    <Panel title={words.notes} onClose={onClose}>
      <form
        className="note-form"
        onSubmit={(event) => {
          event.preventDefault();
          pin();
        }}
      >
        <p>{pointM ? words.notePointed : words.notePoint}</p>
        <textarea
          aria-label={words.noteText}
          placeholder={words.noteText}
          rows={2}
          maxLength={MAX_NOTE_LENGTH}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) pin();
          }}
        />
        <button type="submit" className="wide-button" disabled={text.trim() === ''}>
          {words.notePin}
        </button>
      </form>
      <ol className="notes">
        {notes.map((note, k) => (
          <li key={`${note.atS} ${note.text}`}>
            <button type="button" className="note" onClick={() => goTo(note)}>
              <b>{k + 1}</b>
              <span>
                <small>
                  {clockText(note.atS * 1000)}
                  {note.scene && ` · ${note.scene.name}`}
                </small>
                {note.text}
              </span>
            </button>
            <button
              type="button"
              className="icon"
              aria-label={`${words.noteRemove}: ${note.text}`}
              onClick={() => remove(note)}
            >
              <Trash2 />
            </button>
          </li>
        ))}
      </ol>
      {notes.length > 0 && <SendNotes notes={{ title: show.title, notes }} />}
    </Panel>
  );
}

/** Marks of the notes by their numbers, and of what is pointed at now. */
function pinsOf(notes: readonly ShowNote[], pointM: ShowNote['pointM']): Pin[] {
  const known = notes.flatMap((note, k) => (note.pointM ? [{ pointM: note.pointM, label: String(k + 1) }] : []));
  return pointM ? [...known, { pointM, label: '+' }] : known;
}
