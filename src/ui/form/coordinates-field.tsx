import { useId, useState } from 'react';
import { useWords } from '../i18n/form';
import styles from './form.module.css';
import type { FormValueProps } from './form-types';

/** Longer lists than this are not typed by hand: they are said by their length. */
const MOST_ROWS = 2000;

interface CoordinatesFieldProps extends FormValueProps {
  readonly label: string;
  readonly onCommit: (rows: number[][]) => void;
}

/** A list of places, one a line: `x, y` or `x, y, z`. */
export function CoordinatesField({ label, node, values, disabled, onCommit }: CoordinatesFieldProps) {
  const words = useWords();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const rows = (values[0] ?? []) as readonly (readonly number[])[];
  const axes = (node.items ? node.items.prefixItems?.length : undefined) ?? 2;
  const shown = rows.map((row) => row.join(', ')).join('\n');
  const read = typed === null ? rows.map((row) => [...row]) : readRows(typed, axes);
  if (rows.length > MOST_ROWS)
    return <p className={styles.note}>{words.word('places', { label, count: rows.length })}</p>;
  return (
    <div className={styles.coordinates}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={Math.min(8, Math.max(3, rows.length))}
        spellCheck={false}
        disabled={disabled}
        aria-invalid={read === null}
        value={typed ?? shown}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && typed !== null) {
            event.stopPropagation();
            setTyped(null);
          }
        }}
        onBlur={() => {
          if (typed !== null && read && typed !== shown) onCommit(read);
          if (read) setTyped(null);
        }}
      />
    </div>
  );
}

/** @returns null where a line is not so many numbers. */
function readRows(text: string, axes: number): number[][] | null {
  const rows: number[][] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const row = line
      .trim()
      .split(/[,;\s]+/)
      .map(Number);
    if (row.length !== axes || !row.every(Number.isFinite)) return null;
    rows.push(row);
  }
  return rows;
}
