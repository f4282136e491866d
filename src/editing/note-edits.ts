import { freeId, type Show, type ShowEdit } from '../show';

/** A note that was sent: on the show's clock, or after the start of a scene. */
export interface NoteToAdd {
  readonly text: string;
  /** The id of a scene. */
  readonly scene?: string | undefined;
  readonly atS: number;
  readonly pointM?: readonly [number, number, number] | undefined;
}

type Note = NonNullable<Show['notes']>[number];

/** The most that a show holds. */
const MOST_NOTES = 500;

/** Puts notes beside those that are there, but for what stands there already. @returns the edits, and how many are new. */
export function addNotes(
  show: Show,
  given: readonly NoteToAdd[],
): { readonly edits: ShowEdit[]; readonly count: number } {
  const notes: Note[] = [...(show.notes ?? [])];
  const had = notes.length;
  for (const note of given) {
    if (notes.length < MOST_NOTES && !notes.some((one) => isSame(one, note))) notes.push(asNote(note, notes));
  }
  const count = notes.length - had;
  return { edits: count > 0 ? [{ kind: 'set', at: ['notes'], value: notes }] : [], count };
}

function isSame(one: Note, { text, scene, atS }: NoteToAdd): boolean {
  return one.text === text && one.scene === scene && Math.abs(one.atS - within(atS)) < 0.01;
}

function asNote({ text, scene, atS, pointM }: NoteToAdd, others: readonly Note[]): Note {
  const id = freeId(`note-${others.length + 1}`, (taken) => others.some((one) => one.id === taken));
  return {
    ...{ id, text, atS: within(atS) },
    ...(scene !== undefined && { scene }),
    ...(pointM && { pointM: [...pointM] as [number, number, number] }),
  };
}

function within(atS: number): number {
  return Math.min(3600, Math.max(0, atS));
}

export function removeNote(id: string): ShowEdit[] {
  return [{ kind: 'remove', at: ['notes', id] }];
}

/** Takes away all of them. */
export function removeNotes(): ShowEdit[] {
  return [{ kind: 'remove', at: ['notes'] }];
}
