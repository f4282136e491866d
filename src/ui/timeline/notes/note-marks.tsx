import { type KeyboardEvent, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n';
import { useStudio } from '../../studio-context';
import { useFollowTime } from '../../use-clock';
import type { Lane } from '../lane/use-lane';
import styles from './notes.module.css';
import { type LaneNote, notesOnLane } from './notes-on-lane';

/** A note is read while the clock stands this near to it, seconds. */
const NEAR_S = 0.25;

interface NoteMarksProps {
  readonly lane: Lane;
  readonly pxPerS: number;
}

/** What was remarked on the show, on the ruler: a click goes there, Delete takes it away; its text is read beside it. */
export function NoteMarks({ lane, pxPerS }: NoteMarksProps) {
  const { inPlan, endS } = lane;
  const notes = lane.shown ? notesOnLane(lane.shown.show, lane.clips) : [];
  const follow = useCallback(
    (box: Element, timeMs: number) => {
      for (const mark of box.children) {
        const isNear = Math.abs(inPlan(Number(mark.getAttribute('data-lane-s'))) - timeMs / 1000) < NEAR_S;
        mark.toggleAttribute('data-near', isNear);
      }
    },
    [inPlan],
  );
  const box = useFollowTime<HTMLDivElement>(follow);
  return (
    <div ref={box} className={styles.notes}>
      {notes.map((note) => (
        <NoteMark key={note.id} note={note} lane={lane} pxPerS={pxPerS} isLate={note.laneS > endS / 2} />
      ))}
    </div>
  );
}

interface NoteMarkProps extends NoteMarksProps {
  readonly note: LaneNote;
  /** Its text stands to its left, where there is room. */
  readonly isLate: boolean;
}

function NoteMark({ note, lane, pxPerS, isLate }: NoteMarkProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const studio = useStudio();
  const press = (event: KeyboardEvent) => {
    if (event.code !== 'Delete' && event.code !== 'Backspace') return;
    event.preventDefault();
    event.stopPropagation();
    void import('./note-actions').then(({ remove }) => remove(studio, note));
  };
  return (
    <button
      type="button"
      className={styles.note}
      style={{ left: Math.min(note.laneS, lane.endS) * pxPerS }}
      data-note={note.id}
      data-lane-s={note.laneS}
      data-late={isLate || undefined}
      aria-label={t(($) => $.timeline.noteAt, { time: format.clock(note.laneS), text: note.text })}
      onClick={() => studio.clock.seek(lane.inPlan(note.laneS) * 1000)}
      onKeyDown={press}
    >
      <span className={styles.text} aria-hidden>
        {note.text}
      </span>
    </button>
  );
}
