import { CopyCheck } from 'lucide-react';
import { useWords } from '../i18n/form';
import { IconButton } from '../kit';
import styles from './form.module.css';
import type { FormValueProps } from './form-types';

/** Values of which no field can show that they differ, such as lists: all can be made like the first that is set. */
export function MixedValue({ name, paths, values, editing }: FormValueProps) {
  const words = useWords();
  const label = words.label(name);
  const first = values.find((value) => value !== undefined);
  const setAll = () =>
    editing.commit(
      label,
      paths.map((at) => ({ kind: 'set', at, value: first })),
    );
  return (
    <div className={styles.mixed}>
      <span>{label}</span>
      <em>{words.word('mixed')}</em>
      <IconButton icon={CopyCheck} label={words.word('likeFirst', { label })} onClick={setAll} />
    </div>
  );
}
