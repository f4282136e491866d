import { useRef } from 'react';

interface DraftRangeProps {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly value: number;
  readonly disabled?: boolean | undefined;
  readonly className?: string | undefined;
  /** What the hand is at; null puts back what was. */
  readonly onDraft: (value: number | null) => void;
  readonly onCommit: (value: number) => void;
}

/** A slider: what is shown follows the hand, and is made when the hand rests; Esc puts back what was. */
export function DraftRange({ label, from, to, step, value, disabled, className, onDraft, onCommit }: DraftRangeProps) {
  const drafted = useRef<number | null>(null);
  const commit = () => {
    const made = drafted.current;
    drafted.current = null;
    if (made !== null) onCommit(made);
  };
  return (
    <input
      type="range"
      className={className}
      aria-label={label}
      title={label}
      min={from}
      max={to}
      step={step}
      value={value}
      disabled={disabled}
      style={{ '--share': to > from ? (value - from) / (to - from) : 0 } as object}
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
        drafted.current = null;
        onDraft(null);
      }}
    />
  );
}
