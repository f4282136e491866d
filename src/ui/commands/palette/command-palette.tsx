import { Autocomplete } from '@base-ui/react/autocomplete';
import { Search } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Keys } from '../../kit';
import { Dialog } from '../../kit/dialog';
import { useStudio } from '../../studio-context';
import styles from './command-palette.module.css';
import { type PaletteEntry, paletteEntries } from './palette-entries';

interface CommandPaletteProps {
  /** What was typed before the palette was there. */
  readonly takeTyped: () => string;
  /** The palette has its field, and the focus. */
  readonly onReady: () => void;
  readonly onClose: () => void;
}

/** Ctrl+K: type a few letters, or a command with its value such as `hold 12`; Enter runs it. */
export function CommandPalette({ takeTyped, onReady, onClose }: CommandPaletteProps) {
  const { t } = useTranslation();
  const studio = useStudio();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const entries = paletteEntries(typed, studio, t);
  const choose = ({ run, label }: PaletteEntry) => {
    if (!run) return setTyped(`${label} `);
    onClose();
    run(studio);
  };
  return (
    <Dialog
      title={t(($) => $.palette.title)}
      closeLabel={t(($) => $.failure.close)}
      look="palette"
      initialFocus={input}
      onClose={onClose}
    >
      <Autocomplete.Root
        items={entries}
        filter={null}
        value={typed}
        onValueChange={(text, { reason }) => reason !== 'item-press' && setTyped(text)}
        itemToStringValue={(entry: PaletteEntry) => entry.label}
        open
        inline
        autoHighlight="always"
      >
        <div className={styles.search}>
          <Search size={16} aria-hidden />
          <Autocomplete.Input
            ref={input}
            className={styles.input!}
            placeholder={t(($) => $.palette.placeholder)}
            aria-label={t(($) => $.palette.placeholder)}
          />
        </div>
        <TakeOver input={input} takeTyped={takeTyped} onTyped={setTyped} onReady={onReady} />
        <Autocomplete.Empty className={styles.empty!}>{t(($) => $.palette.empty)}</Autocomplete.Empty>
        <Autocomplete.List className={styles.list!}>
          {(entry: PaletteEntry) => <PaletteItem key={entry.value} entry={entry} onChoose={choose} />}
        </Autocomplete.List>
      </Autocomplete.Root>
    </Dialog>
  );
}

interface TakeOverProps extends Pick<CommandPaletteProps, 'takeTyped' | 'onReady'> {
  readonly input: { readonly current: HTMLInputElement | null };
  readonly onTyped: (text: string) => void;
}

/** Takes the focus, and what was typed, as soon as the field is in the page. */
function TakeOver({ input, takeTyped, onTyped, onReady }: TakeOverProps) {
  useLayoutEffect(() => {
    const early = takeTyped();
    if (early) onTyped(early);
    input.current?.focus();
    onReady();
    // once: what is typed later goes into the field itself
  }, [input, takeTyped, onTyped, onReady]);
  return null;
}

function PaletteItem({
  entry,
  onChoose,
}: {
  readonly entry: PaletteEntry;
  readonly onChoose: (entry: PaletteEntry) => void;
}) {
  const { icon: Icon, keys, label, hint } = entry;
  return (
    <Autocomplete.Item value={entry} className={styles.item!} onClick={() => onChoose(entry)}>
      <span className={styles.icon}>{Icon && <Icon size={16} aria-hidden />}</span>
      <span className={styles.label}>
        {label}
        {hint && <span className={styles.hint}> {hint}</span>}
      </span>
      {keys && <Keys keys={keys} />}
    </Autocomplete.Item>
  );
}
