import { lazy, Suspense, useLayoutEffect, useState } from 'react';
import { createEarlyKeys } from './early-keys';

const load = () => import('./command-palette');
const CommandPalette = lazy(async () => ({ default: (await load()).CommandPalette }));

/** Has the palette at hand before it is asked for. */
export const preloadPalette = (): void => void load();

/** The palette; what is typed before its field has the focus is kept for it. */
export function PaletteDoor({ onClose }: { readonly onClose: () => void }) {
  const [early] = useState(() => createEarlyKeys(window, onClose));
  useLayoutEffect(() => early.listen(), [early]);
  return (
    <Suspense>
      <CommandPalette takeTyped={early.take} onClose={onClose} />
    </Suspense>
  );
}
