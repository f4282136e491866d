import { useEffect, useState } from 'react';
import { MAX_NOTES, printNotes, readNotes, type ShowNote } from '../../share';

/** The notes on a show, kept by this browser until they are taken away: a page that is closed by mistake loses none. */
export function useNotes(title: string) {
  const key = `tulpar notes ${title}`;
  const [notes, setNotes] = useState<readonly ShowNote[]>(() => keptNotes(key));
  useEffect(() => keep(key, title, notes), [key, title, notes]);
  return {
    notes,
    add: (note: ShowNote) => setNotes((all) => [...all, note].sort((a, b) => a.atS - b.atS).slice(0, MAX_NOTES)),
    remove: (note: ShowNote) => setNotes((all) => all.filter((one) => one !== note)),
  };
}

/** A browser that keeps nothing, or something else under that name, has no notes. */
function keptNotes(key: string): readonly ShowNote[] {
  try {
    const text = localStorage.getItem(key);
    return text === null ? [] : readNotes(new TextEncoder().encode(text), key).notes;
  } catch {
    return [];
  }
}

function keep(key: string, title: string, notes: readonly ShowNote[]): void {
  try {
    if (notes.length > 0) localStorage.setItem(key, printNotes({ title, notes }));
    else localStorage.removeItem(key);
  } catch {
    // they are there as long as the page is
  }
}
