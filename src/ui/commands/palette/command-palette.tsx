import { Autocomplete } from '@base-ui/react/autocomplete';
import type { BaseUIEvent } from '@base-ui/react/types';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Keys } from '../../kit';
import { Dialog } from '../../kit/dialog';
import { useEditor, useSession, useStudio } from '../../studio-context';
import styles from './command-palette.module.css';
import type { EarlyTyping } from './early-keys';
import { type PaletteEntry, paletteEntries } from './palette-entries';

interface CommandPaletteProps {
  /** What was typed before the palette was there, and whether Enter followed. */
  readonly takeTyped: () => EarlyTyping;
  readonly onClose: () => void;
}

/** Ctrl+K: type a few letters, or a command with its value such as `hold 12`; Enter runs it. */
export function CommandPalette({ takeTyped, onClose }: CommandPaletteProps) {
  const { t } = useTranslation();
  const studio = useStudio();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  // what is possible changes when a show can be edited, and with what is selected
  useEditor((state) => state.document);
  useSession((state) => state.selection);
  const entries = paletteEntries(typed, studio, t);
  const choose = ({ run, label }: PaletteEntry) => {
    if (!run) return setTyped(`${label} `);
    onClose();
    run(studio);
  };
  /** The line that arrow keys went to. */
  const highlighted = useRef<PaletteEntry | undefined>(undefined);
  /** Enter takes that line, or the first: it may come before any line is highlighted. */
  const onKeyDown = (event: BaseUIEvent<KeyboardEvent<HTMLInputElement>>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.preventBaseUIHandler();
    const wanted = highlighted.current?.value;
    const entry = entries.find(({ value }) => value === wanted) ?? entries[0];
    if (entry) choose(entry);
  };
  const isReady = useRef(false);
  /** Has the focus, and goes on from what was typed before. */
  const takeOver = () => {
    if (isReady.current) return;
    isReady.current = true;
    const { text, isEntered } = takeTyped();
    const [first] = isEntered ? paletteEntries(text, studio, t) : [];
    if (first) choose(first);
    else if (text) setTyped(text);
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
        onValueChange={(text, { reason }) => {
          if (reason !== 'input-change') return;
          highlighted.current = undefined;
          setTyped(text);
        }}
        onItemHighlighted={(entry, { reason }) => {
          highlighted.current = reason === 'keyboard' ? entry : undefined;
        }}
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
            onFocus={takeOver}
            onKeyDown={onKeyDown}
            placeholder={t(($) => $.palette.placeholder)}
            aria-label={t(($) => $.palette.placeholder)}
          />
        </div>
        <Autocomplete.Empty className={styles.empty!}>{t(($) => $.palette.empty)}</Autocomplete.Empty>
        <Autocomplete.List className={styles.list!}>
          {(entry: PaletteEntry) => <PaletteItem key={entry.value} entry={entry} onChoose={choose} />}
        </Autocomplete.List>
      </Autocomplete.Root>
    </Dialog>
  );
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
