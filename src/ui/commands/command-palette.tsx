import { Autocomplete } from '@base-ui/react/autocomplete';
import { Search } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Keys } from '../kit';
import { Dialog } from '../kit/dialog';
import { useStudio } from '../studio-context';
import type { Command } from './command';
import styles from './command-palette.module.css';
import { COMMANDS, runCommand } from './command-table';

interface Entry {
  readonly value: string;
  readonly label: string;
  readonly command: Command;
}

/** Ctrl+K: type a few letters, Enter runs the command. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const studio = useStudio();
  const input = useRef<HTMLInputElement>(null);
  const possible = COMMANDS.filter((command) => !command.isQuiet && (command.isEnabled?.(studio) ?? true));
  const entries: Entry[] = possible.map((command) => ({ value: command.id, label: command.label(t), command }));
  const choose = (entry: Entry) => {
    onClose();
    runCommand(entry.command, studio);
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
        itemToStringValue={(entry: Entry) => entry.label}
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
        <Autocomplete.Empty className={styles.empty!}>{t(($) => $.palette.empty)}</Autocomplete.Empty>
        <Autocomplete.List className={styles.list!}>
          {(entry: Entry) => <PaletteItem key={entry.value} entry={entry} onChoose={choose} />}
        </Autocomplete.List>
      </Autocomplete.Root>
    </Dialog>
  );
}

function PaletteItem({ entry, onChoose }: { readonly entry: Entry; readonly onChoose: (entry: Entry) => void }) {
  const { icon: Icon, keys } = entry.command;
  return (
    <Autocomplete.Item value={entry} className={styles.item!} onClick={() => onChoose(entry)}>
      <span className={styles.icon}>{Icon && <Icon size={16} aria-hidden />}</span>
      <span className={styles.label}>{entry.label}</span>
      {keys && <Keys keys={keys} />}
    </Autocomplete.Item>
  );
}
