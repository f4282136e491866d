import type { ReactNode } from 'react';

/** A sentence that the reader should see and need not answer. */
export interface GoodNews {
  readonly title: string;
  readonly description?: ReactNode;
  /** A note is no success, but something to know. */
  readonly type?: 'note';
  /** How long it stays, milliseconds. */
  readonly timeout?: number;
}

/** News with what it is taken back by. */
export interface KnownNews extends GoodNews {
  readonly id: string;
}

/** What shows the news. */
export interface NewsShelf {
  readonly show: (news: readonly KnownNews[]) => void;
  readonly close: (id: string) => void;
}

let waiting: KnownNews[] = [];
let told = 0;
let shelf: NewsShelf | null = null;
const listeners = new Set<() => void>();

/** Where the program leaves short good news; what shows them is loaded with the first. */
export const toasts = {
  /** @returns what `close` takes it back by. */
  add(news: GoodNews): string {
    const known = { ...news, id: `news-${++told}` };
    if (shelf) shelf.show([known]);
    else waiting.push(known);
    for (const listener of listeners) listener();
    return known.id;
  },
  close(id: string): void {
    waiting = waiting.filter((news) => news.id !== id);
    shelf?.close(id);
  },
};

/** Whether there was any news since the page was opened. */
export function hadNews(): boolean {
  return told > 0;
}

/** Calls back when there is news; returns what ends that. */
export function onNews(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Hands all news to what shows them, from now on and what waited; returns what ends that. */
export function showNewsOn(to: NewsShelf): () => void {
  shelf = to;
  to.show(waiting);
  waiting = [];
  return () => {
    shelf = null;
  };
}
