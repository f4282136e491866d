import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 1200px)';

/** Whether the page is too narrow for all that the bar on top has to say. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(NARROW).matches);
}

function listen(onChange: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
