import { useId } from 'react';
import { useWords } from '../i18n/form';
import styles from './fields.module.css';

interface SelectFieldProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly disabled?: boolean;
  readonly onCommit: (value: string) => void;
}

/** One of a few things, by the list of the system: keys, touch and screen readers are at home in it. */
export function SelectField({ label, values, options, disabled, onCommit }: SelectFieldProps) {
  const words = useWords();
  const id = useId();
  const [first = ''] = values;
  const isMixed = values.some((value) => value !== first);
  return (
    <div className={styles.field} data-disabled={disabled || undefined}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={styles.select}
        disabled={disabled}
        value={isMixed ? '' : first}
        onChange={(event) => onCommit(event.currentTarget.value)}
      >
        {isMixed && <option value="">{words.word('mixed')}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
