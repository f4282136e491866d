import { Switch } from '@base-ui/react/switch';
import { useId } from 'react';
import { useWords } from '../i18n/form';
import styles from './fields.module.css';

interface SwitchFieldProps {
  readonly label: string;
  readonly values: readonly boolean[];
  readonly disabled?: boolean;
  readonly onCommit: (value: boolean) => void;
}

/** On or off; several that differ say so, and are all on after a press. */
export function SwitchField({ label, values, disabled = false, onCommit }: SwitchFieldProps) {
  const words = useWords();
  const id = useId();
  const isMixed = values.some((value) => value !== values[0]);
  return (
    <div className={styles.switchRow}>
      <Switch.Root
        id={id}
        className={styles.switch!}
        data-mixed={isMixed || undefined}
        checked={values.length > 0 && values.every(Boolean)}
        disabled={disabled}
        onCheckedChange={(value) => onCommit(value)}
      >
        <Switch.Thumb className={styles.thumb!} />
      </Switch.Root>
      <label htmlFor={id}>{isMixed ? `${label}: ${words.word('mixed')}` : label}</label>
    </div>
  );
}
