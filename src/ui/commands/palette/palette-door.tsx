import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './command-palette.module.css';

const load = () => import('./command-palette');
const CommandPalette = lazy(async () => ({ default: (await load()).CommandPalette }));

/** Has the palette at hand before it is asked for. */
export const preloadPalette = (): void => void load();

/** The palette; until it is there a field that nobody sees takes what is typed, so that no letter is lost, nor Enter. */
export function PaletteDoor({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const typed = useRef<HTMLInputElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const isEntered = useRef(false);
  const takeTyped = useCallback(() => ({ text: typed.current?.value ?? '', isEntered: isEntered.current }), []);
  const onReady = useCallback(() => setIsOpen(true), []);
  return (
    <>
      {!isOpen && (
        <input
          ref={typed}
          // biome-ignore lint/a11y/noAutofocus: the key that opens the palette asks for it
          autoFocus
          className={styles.early}
          aria-label={t(($) => $.palette.placeholder)}
          onKeyDown={({ key }) => {
            if (key === 'Escape') onClose();
            if (key === 'Enter') isEntered.current = true;
          }}
        />
      )}
      <Suspense>
        <CommandPalette takeTyped={takeTyped} onReady={onReady} onClose={onClose} />
      </Suspense>
    </>
  );
}
