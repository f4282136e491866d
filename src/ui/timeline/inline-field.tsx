import { type CSSProperties, useEffect, useRef } from 'react';
import styles from './timeline.module.css';

interface InlineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly style: CSSProperties;
  /** Takes what was typed; null where it was put back. */
  readonly onDone: (text: string | null) => void;
}

/** A value that is typed where it stands: Enter and leaving keep it, Esc puts back what was. */
export function InlineField({ label, value, style, onDone }: InlineFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const done = (text: string | null) => {
    if (isOver.current) return;
    isOver.current = true;
    onDone(text);
  };
  return (
    <input
      ref={input}
      className={styles.inlineField}
      style={style}
      aria-label={label}
      defaultValue={value}
      onBlur={(event) => done(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done(event.currentTarget.value);
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        done(null);
      }}
    />
  );
}
