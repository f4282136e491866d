import { DraftRange } from './draft-range';
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
  const shown = Math.min(to, Math.max(from, value ?? resting));
  return (
    <div className={styles.slider}>
      <DraftRange
        label={number.label}
        from={from}
        to={to}
        step={number.step}
        value={shown}
        disabled={number.disabled}
        onDraft={onDraft}
        onCommit={onCommit}
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
