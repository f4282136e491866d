import { InputError, message } from '../../core';
import { scenesOf } from '../../document';
import { addNotes, type NoteToAdd, type ShowDocument } from '../../editing';
import { readNotes, type ShowNote } from '../../share';
import type { Show, ShowEdit } from '../../show';

/** The notes of a file as edits of the show that is open. @throws InputError for a bad file, and where no show is open. */
export function notesOfFile(
  document: ShowDocument | null,
  name: string,
  bytes: Uint8Array,
): { readonly edits: readonly ShowEdit[]; readonly count: number } {
  const { notes } = readNotes(bytes, name);
  if (!document) {
    throw new InputError(
      message`these are notes on a show, and no show is open that could keep them`,
      name,
      message`Open the show first, then the notes.`,
    );
  }
  const { show } = document.value;
  return addNotes(
    show,
    notes.map((note) => noteOf(show, note)),
  );
}

/** A note on a scene goes with it, wherever that is now; others stay where they were on the clock. */
function noteOf(show: Show, { text, atS, scene, pointM }: ShowNote): NoteToAdd {
  const tied = scene ? scenesOf(show).find(({ name }) => name === scene.name) : undefined;
  const place = tied && scene ? { scene: tied.id, atS: scene.inS } : { atS };
  return { text, ...place, pointM: pointM ? nearby(pointM) : undefined };
}

/** The farthest that a place of a show lies from its origin, metres. */
const FARTHEST_M = 5000;

function nearby(pointM: readonly [number, number, number]): [number, number, number] {
  const [x, y, z] = pointM.map((metres) => Math.min(FARTHEST_M, Math.max(-FARTHEST_M, metres)));
  return [x!, y!, z!];
}
