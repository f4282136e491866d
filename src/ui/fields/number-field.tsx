import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../i18n/form';
import { classNames } from '../kit';
import { type NumberInput, readNumberInput } from './arithmetic';
import styles from './fields.module.css';

/** What each of the values that a field shows becomes; `index` counts them. */
export type NumberChange = (value: number, index: number) => number;

export interface NumberFieldProps {
  readonly label: string;
  /** Of all that is selected; several different ones show as mixed and change together. Empty: nothing is set. */
  readonly values: readonly number[];
  readonly unit?: string | undefined;
  readonly digits: number;
  /** What an arrow key, a notch of the wheel and a pixel of dragging add. */
  readonly step: number;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  /** What a double click on the label puts back. */
  readonly fallback?: number | undefined;
  readonly isWhole?: boolean;
  readonly disabled?: boolean;
  /** While the hand moves; `null` puts back what was. */
  readonly onDraft: (change: NumberChange | null) => void;
  readonly onCommit: (change: NumberChange) => void;
}

/** A number: typed with arithmetic, stepped by keys and wheel, dragged by its label. */
export function NumberField(props: NumberFieldProps) {
  const { label, unit, disabled = false } = props;
  const words = useWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  const shown = shownText(props, words.word('mixed'));
  const scrub = useScrub(props);

  const commit = (): boolean => {
    if (typed === null) return true;
    const read = readNumberInput(typed);
    setIsWrong(!read);
    if (!read) return false;
    setTyped(null);
    if (typed !== shown) props.onCommit(withinLimits(read, props));
    return true;
  };
  const stepBy = (steps: number) => {
    setTyped(null);
    setIsWrong(false);
    props.onCommit(withinLimits({ kind: 'change', of: (value) => value + steps * props.step }, props));
  };
  useWheelInFocus(input, stepBy);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') {
      if (commit()) requestAnimationFrame(() => input.current?.select());
    } else if (event.key === 'Escape' && (typed !== null || isWrong)) {
      event.stopPropagation();
      setTyped(null);
      setIsWrong(false);
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      stepBy((event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? 10 : event.altKey ? 0.1 : 1));
    } else return;
    if (event.key === 'Enter') event.preventDefault();
  };

  return (
    <div className={classNames(styles.field, isWrong && styles.wrong)} data-disabled={disabled || undefined}>
      <label htmlFor={id} className={styles.scrub} onDoubleClick={() => putBack(props)} {...scrub}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        className={styles.input}
        role="spinbutton"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        aria-invalid={isWrong}
        aria-valuenow={sameValue(props.values) ?? undefined}
        aria-valuetext={shown}
        aria-valuemin={props.least}
        aria-valuemax={props.most}
        value={typed ?? shown}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => {
          if (!commit()) setTyped(null);
          setIsWrong(false);
        }}
        onKeyDown={onKeyDown}
      />
      {unit && <span className={styles.unit}>{unit}</span>}
    </div>
  );
}

/** The one value that all are; null where they differ or there is none. */
function sameValue(values: readonly number[]): number | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

function shownText({ values, digits }: NumberFieldProps, mixed: string): string {
  if (values.length === 0) return '';
  const value = sameValue(values);
  return value === null ? mixed : printed(value, digits);
}

/** As many digits as a field shows, and more where the value has them. */
function printed(value: number, digits: number): string {
  const exact = String(Number(value.toFixed(6)));
  const fixed = value.toFixed(digits);
  return Number(fixed) === Number(exact) ? fixed : exact;
}

function withinLimits(read: NumberInput, { least, most, isWhole }: NumberFieldProps): NumberChange {
  return (before) => {
    const wanted = read.kind === 'value' ? read.value : read.of(before);
    const rounded = isWhole ? Math.round(wanted) : Number(wanted.toFixed(6));
    return Math.min(most ?? Number.POSITIVE_INFINITY, Math.max(least ?? Number.NEGATIVE_INFINITY, rounded));
  };
}

function putBack({ fallback, onCommit }: NumberFieldProps): void {
  if (fallback !== undefined) onCommit(() => fallback);
}

/** The wheel steps a focused field, and scrolls the panel otherwise; React's own handlers cannot stop the scrolling. */
function useWheelInFocus(input: React.RefObject<HTMLInputElement | null>, stepBy: (steps: number) => void): void {
  const latest = useRef(stepBy);
  latest.current = stepBy;
  useEffect(() => {
    const element = input.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      if (document.activeElement !== element || event.deltaY === 0) return;
      event.preventDefault();
      latest.current((event.deltaY < 0 ? 1 : -1) * (event.shiftKey ? 10 : event.altKey ? 0.1 : 1));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [input]);
}

/** Pixels of dragging before a press on a label counts as a drag. */
const SLACK_PX = 3;

/** Dragging the label changes the value; the field does not take the focus, Esc puts back. */
function useScrub(props: NumberFieldProps) {
  const drag = useRef<{ fromX: number; values: readonly number[]; change: NumberChange | null } | null>(null);
  const stop = (commits: boolean) => {
    const { change } = drag.current ?? { change: null };
    drag.current = null;
    if (!change) return;
    if (commits) props.onCommit(change);
    else props.onDraft(null);
  };
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || !drag.current) return;
      event.stopPropagation();
      stop(false);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  });
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (props.disabled || event.button !== 0 || props.values.length === 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { fromX: event.clientX, values: props.values, change: null };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const held = drag.current;
      if (!held) return;
      const byPx = event.clientX - held.fromX;
      if (!held.change && Math.abs(byPx) < SLACK_PX) return;
      const by = byPx * props.step * (event.shiftKey ? 0.1 : 1);
      // from where the hand took them: what the field shows by now are drafts
      const limited = withinLimits({ kind: 'change', of: (value) => value + by }, props);
      held.change = (value, index) => limited(held.values[index] ?? value, index);
      props.onDraft(held.change);
    },
    onPointerUp: () => stop(true),
    onPointerCancel: () => stop(false),
  };
}
