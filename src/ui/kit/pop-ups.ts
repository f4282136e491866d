import { useSyncExternalStore } from 'react';

type PopUps = typeof import('./pop-up-parts');

let parts: PopUps | null = null;
let isLoading = false;
const listeners = new Set<() => void>();

/** Loads menus and tips: with the first hover, focus or press of what opens one, or when the page has time for it. */
export function loadPopUps(): void {
  if (isLoading) return;
  isLoading = true;
  void load().catch(() => {
    isLoading = false; // no network just now: the next hover tries again
  });
}

async function load(): Promise<void> {
  const { Menu, MenuAt, MenuChoice, MenuItem, MenuSeparator, Submenu, Tip } = await import('./pop-up-parts');
  parts = { Menu, MenuAt, MenuChoice, MenuItem, MenuSeparator, Submenu, Tip };
  for (const listener of listeners) listener();
}

/** Menus and tips; null until they are loaded. A show flies without them. */
export function usePopUps(): PopUps | null {
  return useSyncExternalStore(subscribe, () => parts);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
