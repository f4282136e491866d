import { useRef } from 'react';
import styles from './fields.module.css';
import { NumberField, type NumberFieldProps } from './number-field';

interface SliderFieldProps extends Omit<NumberFieldProps, 'values' | 'onDraft' | 'onCommit'> {
  /** Undefined where nothing is set: then the slider stands at `resting`. */
  readonly value: number | undefined;
  readonly resting: number;
  /** Stands in the number's place while nothing is set; `resting` where it is left out. */
  readonly automatic?: string | undefined;
  /** Ends of the slider; the number beside it may go further. */
  readonly from: number;
  readonly to: number;
  readonly onDraft: (value: number | null) => void;
  readonly onCommit: (value: number) => void;
}

/** A number with a slider before it: what is shown follows the hand, and is made when the hand rests. */
export function SliderField({ value, resting, automatic, from, to, onDraft, onCommit, ...number }: SliderFieldProps) {
  const drafted = useRef<number | null>(null);
  const commit = () => {
    if (drafted.current === null) return;
    onCommit(drafted.current);
    drafted.current = null;
  };
  const putBack = () => {
    drafted.current = null;
    onDraft(null);
  };
  const shown = Math.min(to, Math.max(from, value ?? resting));
  return (
    <div className={styles.slider}>
      <input
        type="range"
        aria-label={number.label}
        min={from}
        max={to}
        step={number.step}
        value={shown}
        disabled={number.disabled}
        style={{ '--share': to > from ? (shown - from) / (to - from) : 0 } as object}
        onChange={(event) => {
          drafted.current = event.currentTarget.valueAsNumber;
          onDraft(drafted.current);
        }}
        onPointerUp={commit}
        onKeyUp={commit}
        onBlur={commit}
        onKeyDown={(event) => {
          // arrows are the slider's, not the clock's
          if (event.key.startsWith('Arrow')) event.stopPropagation();
          if (event.key !== 'Escape' || drafted.current === null) return;
          event.stopPropagation();
          putBack();
        }}
      />
      <NumberField
        {...number}
        values={[value]}
        placeholder={automatic ?? resting.toFixed(number.digits)}
        fallback={number.fallback ?? resting}
        onDraft={(values) => onDraft(values ? values[0]! : null)}
        onCommit={(values) => onCommit(values[0]!)}
      />
    </div>
  );
}
