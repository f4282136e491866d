import { FolderOpen } from 'lucide-react';
import { SelectField } from '../fields';
import { useWords } from '../i18n/form';
import { IconButton } from '../kit';
import styles from './form.module.css';
import { choicesOf } from './form-node';
import type { FormFiles, FormValueProps } from './form-types';
import { endingsFor, useFileChooser } from './use-file-chooser';

/** A file beside the show: one that it has, one of the studio's by its name, or one that is brought in from the disk. */
export function FormFile({ name, owner, node, paths, values, editing, disabled = false }: FormValueProps) {
  const words = useWords();
  const label = words.label(name);
  const { input, choose } = useFileChooser(editing.files);
  const texts = values.map((value) => (typeof value === 'string' ? value : ''));
  const commit = (value: string, files?: FormFiles) =>
    editing.commit(
      label,
      paths.map((at) => ({ kind: 'set', at, value })),
      files,
    );
  const known = [...editing.files.keys()].filter((path) => hasEnding(path, endingsFor(owner)));
  const choices = choicesOf(node);
  const options = [...new Set([...choices, ...known, ...texts])].map((value) => ({
    value,
    label: choices.includes(value) ? words.choice(value) : value.replace(/^assets\//, ''),
  }));
  return (
    <div className={styles.fileRow}>
      <SelectField
        label={label}
        values={texts}
        options={options}
        disabled={disabled}
        onCommit={(value) => commit(value)}
      />
      <IconButton icon={FolderOpen} label={words.word('chooseFile', { label })} onClick={() => choose(owner, commit)} />
      {input}
    </div>
  );
}

/** Files of the studio lie in a folder of its own: they are chosen by name. */
function hasEnding(path: string, endings: readonly string[]): boolean {
  return !path.startsWith('studio/') && endings.some((ending) => path.toLowerCase().endsWith(`.${ending}`));
}
