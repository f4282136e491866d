import { useEffect, useId, useRef } from 'react';
import styles from './fields.module.css';
import { TextField } from './text-field';

interface ColourFieldProps {
  readonly label: string;
  /** sRGB `#rrggbb`; empty where none is set. */
  readonly values: readonly string[];
  readonly disabled?: boolean;
  readonly onDraft: (colour: string | null) => void;
  readonly onCommit: (colour: string) => void;
}

const HEX = /^#?[0-9a-f]{6}$/i;

/** A colour: its swatch opens the system's picker, its code can be typed. */
export function ColourField({ label, values, disabled, onDraft, onCommit }: ColourFieldProps) {
  const id = useId();
  const swatch = useRef<HTMLInputElement>(null);
  const latest = useRef(onCommit);
  latest.current = onCommit;
  // the browser's own `change`, once the picker is left; React's is called at each move in it
  useEffect(() => {
    const element = swatch.current;
    if (!element) return;
    const onPicked = () => latest.current(element.value);
    element.addEventListener('change', onPicked);
    return () => element.removeEventListener('change', onPicked);
  }, []);
  const isMixed = values.some((value) => value !== values[0]);
  return (
    <div className={styles.colourRow}>
      <input
        ref={swatch}
        id={id}
        className={styles.swatch}
        type="color"
        aria-label={label}
        disabled={disabled}
        data-mixed={isMixed || undefined}
        value={values.find(Boolean) ?? '#ffffff'}
        onChange={(event) => onDraft(event.currentTarget.value)}
        onBlur={() => onDraft(null)}
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
