import { useId } from 'react';
import styles from './fields.module.css';
import { TextField } from './text-field';

interface ColourFieldProps {
  readonly label: string;
  /** sRGB `#rrggbb`. */
  readonly values: readonly string[];
  readonly disabled?: boolean;
  readonly onDraft: (colour: string | null) => void;
  readonly onCommit: (colour: string) => void;
}

const HEX = /^#?[0-9a-f]{6}$/i;

/** A colour: its swatch opens the system's picker, its code can be typed. */
export function ColourField({ label, values, disabled, onDraft, onCommit }: ColourFieldProps) {
  const id = useId();
  const [first = '#ffffff'] = values;
  return (
    <div className={styles.colourRow}>
      <input
        id={id}
        className={styles.swatch}
        type="color"
        aria-label={label}
        disabled={disabled}
        value={first}
        onInput={(event) => onDraft(event.currentTarget.value)}
        onBlur={(event) => event.currentTarget.value !== first && onCommit(event.currentTarget.value)}
        onChange={(event) => onDraft(event.currentTarget.value)}
      />
      <TextField
        label={label}
        values={values}
        {...(disabled !== undefined && { disabled })}
        accepts={(text) => HEX.test(text.trim())}
        onCommit={(text) => onCommit(`#${text.trim().replace(/^#/, '').toLowerCase()}`)}
      />
    </div>
  );
}
