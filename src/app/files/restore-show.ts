import { InputError, message } from '../../core';
import { type HistoryEntry, parseShow, ShowDocument, type ShowValue } from '../../editing';
import { withStudioAssets } from '../../platform/browser';
import { type EntryWithAssets, type KeptShow, readKeptShow } from '../../platform/browser/files';
import { BOLD_FONT_PATH } from '../../show';
import type { ShowToOpen } from './opening';

/** So long the page may be busy at a time while a history is read. */
const BUSY_MS = 12;

/** Reads what was kept of a show, ready to be planned. @throws InputError where it is not kept any more. */
export async function readKept(id: string): Promise<ShowToOpen> {
  const kept = await readKeptShow(id);
  const current = kept?.entries.find(({ sequence }) => sequence === kept.head.at);
  if (!kept || !current) {
    throw new InputError(
      message`this browser keeps it no longer`,
      kept?.head.title ?? id,
      message`Open its file, if it has one.`,
    );
  }
  const { head } = kept;
  const show = await withStudioAssets({ name: head.name, text: current.text, assets: current.assets });
  const font = show.assets.get(BOLD_FONT_PATH);
  const entries = font ? kept.entries.map((entry) => withFont(entry, font)) : kept.entries;
  return { show, origin: { kind: 'kept', head, entries } };
}

function withFont(entry: EntryWithAssets, font: Uint8Array): EntryWithAssets {
  return { ...entry, assets: new Map([...entry.assets, [BOLD_FONT_PATH, font]]) };
}

/**
 * A document with the history that was kept. Each step is judged as a file that is opened, and brought to the present
 * version; steps that no longer can be are left out, with those before them. The page stays fluid meanwhile.
 * @param current the value that was planned, which is the one of the head.
 */
export async function restoreDocument(
  { at: atSequence, savedAt }: KeptShow,
  kept: readonly EntryWithAssets[],
  current: ShowValue,
): Promise<{ readonly document: ShowDocument; readonly sequences: readonly number[] }> {
  const entries: HistoryEntry[] = [];
  const sequences: number[] = [];
  let busySinceMs = performance.now();
  for (const entry of [...kept].reverse()) {
    const value = entry.sequence === atSequence ? current : valueOfEntry(entry);
    if (!value && entry.sequence < atSequence) break;
    if (!value) continue;
    const { name, selection } = entry;
    entries.unshift({ name, selection, value } as HistoryEntry);
    sequences.unshift(entry.sequence);
    if (performance.now() - busySinceMs < BUSY_MS) continue;
    await new Promise((resume) => setTimeout(resume));
    busySinceMs = performance.now();
  }
  const valueAt = (sequence: number | null) => entries[sequences.indexOf(sequence ?? Number.NaN)]?.value ?? null;
  const document = ShowDocument.restored(entries, sequences.indexOf(atSequence), valueAt(savedAt));
  // where steps were left out, what is kept is written anew
  return { document, sequences: sequences.length === kept.length ? sequences : [] };
}

function valueOfEntry({ text, assets }: EntryWithAssets): ShowValue | null {
  try {
    return { show: parseShow(text, 'history'), assets };
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
