import type { UseStore } from 'idb-keyval';
import type { ShowFiles } from '../../jobs';
import { BOLD_FONT_PATH } from '../../show';

/** A show with changes that are in no file, as this browser keeps it. */
export interface UnsavedShow {
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  readonly show: ShowFiles;
}

/** Each tab keeps one show under a name of its own, so that two tabs do not write over each other's. */
const MINE = `${Date.now()}-${Math.random().toString(36).slice(2)}`;
/** The browser's database, loaded with the first use. */
async function openStore() {
  const { createStore, ...keyval } = await import('idb-keyval');
  opened ??= createStore('tulpar-unsaved', 'shows');
  return { ...keyval, store: opened };
}

let opened: UseStore | null = null;
const lockOf = (tab: string) => `tulpar-unsaved-${tab}`;

/** A lock that lasts as long as this tab: what it keeps is not offered to others meanwhile. */
const held = new Promise<void>((resolve) => {
  const untilTheTabCloses = () => {
    resolve();
    return new Promise<never>(() => {});
  };
  // without locks (a page that is not served securely) other tabs may be offered what this one still has
  if (navigator.locks) void navigator.locks.request(lockOf(MINE), untilTheTabCloses);
  else resolve();
});

/** Keeps what this tab has not saved, in place of what it kept before. The studio's own font is not kept. */
export async function keepUnsaved({ title, changedAt, show }: UnsavedShow): Promise<void> {
  await held;
  const assets = new Map([...show.assets].filter(([path]) => path !== BOLD_FONT_PATH));
  const { set, store } = await openStore();
  await set(MINE, { title, changedAt, show: { ...show, assets } } satisfies UnsavedShow, store);
}

export async function forgetUnsaved(tab = MINE): Promise<void> {
  const { del, store } = await openStore();
  await del(tab, store);
}

/** What tabs that are closed by now had not saved, last changed first. */
export async function listUnsaved(): Promise<(UnsavedShow & { readonly tab: string })[]> {
  await held;
  const locks = (await navigator.locks?.query())?.held ?? [];
  const open = new Set(locks.map(({ name }) => name));
  const { entries, store } = await openStore();
  const kept = await entries<string, UnsavedShow>(store);
  return kept
    .filter(([tab]) => tab !== MINE && !open.has(lockOf(tab)))
    .map(([tab, unsaved]) => ({ ...unsaved, tab }))
    .sort((a, b) => b.changedAt - a.changedAt);
}
