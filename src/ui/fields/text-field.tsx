import { useId, useState } from 'react';
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
  const [first = ''] = values;
  const isMixed = values.some((value) => value !== first);
  const shown = isMixed ? '' : first;
  const isWrong = typed !== null && accepts !== undefined && !accepts(typed);
  const commit = () => {
    if (typed !== null && typed !== shown && !isWrong) onCommit(typed);
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
          setTyped(event.currentTarget.value);
          onDraft?.(event.currentTarget.value);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape' && typed !== null) {
            event.stopPropagation();
            onDraft?.(null);
            setTyped(null);
          }
        }}
      />
    </div>
  );
}
