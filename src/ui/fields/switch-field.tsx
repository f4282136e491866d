import { Switch } from '@base-ui/react/switch';
import { useId } from 'react';
import styles from './fields.module.css';

interface SwitchFieldProps {
  readonly label: string;
  readonly values: readonly boolean[];
  readonly disabled?: boolean;
  readonly onCommit: (value: boolean) => void;
}

/** On or off; several that differ count as off. */
export function SwitchField({ label, values, disabled = false, onCommit }: SwitchFieldProps) {
  const id = useId();
  return (
    <div className={styles.switchRow}>
      <Switch.Root
        id={id}
        className={styles.switch!}
        checked={values.length > 0 && values.every(Boolean)}
        disabled={disabled}
        onCheckedChange={(value) => onCommit(value)}
      >
        <Switch.Thumb className={styles.thumb!} />
      </Switch.Root>
      <label htmlFor={id}>{label}</label>
    </div>
  );
}
