import { useId, useRef, useState } from 'react';
import { useWords } from '../i18n/form';
import { classNames } from '../kit';
import styles from './fields.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly disabled?: boolean;
  /** Whether a text may stand here; all may when left out. */
  readonly accepts?: (text: string) => boolean;
  /** While it is typed; `null` puts back what was. */
  readonly onDraft?: (text: string | null) => void;
  readonly onCommit: (text: string) => void;
}

/** A text on one line; Enter and leaving commit it, Esc puts back what was. */
export function TextField({ label, values, disabled, accepts, onDraft, onCommit }: TextFieldProps) {
  const words = useWords();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  /** What stood here before the typing: what is shown meanwhile is the draft. */
  const before = useRef('');
  const [first = ''] = values;
  const isMixed = values.some((value) => value !== first);
  const shown = isMixed ? '' : first;
  const isWrong = typed !== null && accepts !== undefined && !accepts(typed);
  const commit = () => {
    if (typed !== null && typed !== before.current && !isWrong) onCommit(typed);
    else if (typed !== null) onDraft?.(null);
    setTyped(null);
  };
  return (
    <div className={classNames(styles.field, isWrong && styles.wrong)} data-disabled={disabled || undefined}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        className={styles.text}
        type="text"
        spellCheck={false}
        autoComplete="off"
        disabled={disabled}
        aria-invalid={isWrong}
        placeholder={isMixed ? words.word('mixed') : undefined}
        value={typed ?? shown}
        onChange={(event) => {
          if (typed === null) before.current = shown;
          setTyped(event.currentTarget.value);
          onDraft?.(event.currentTarget.value);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          const isUndo = (event.ctrlKey || event.metaKey) && event.code === 'KeyZ';
          if (typed === null || (event.key !== 'Escape' && !isUndo)) return;
          event.stopPropagation();
          if (isUndo) return;
          onDraft?.(null);
          setTyped(null);
        }}
      />
    </div>
  );
}
