import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../i18n/form';
import { classNames } from '../kit';
import { readNumberInput } from './arithmetic';
import styles from './fields.module.css';
import { NumberFault, type NumberFaultKind } from './number-fault';
import { type NumberLimits, useNumberDraft } from './use-number-draft';
import { pace, useScrub } from './use-scrub';

/** How long the words stay once the field was left with something that it does not take. */
const SAID_MS = 4000;

export interface NumberFieldProps extends NumberLimits {
  readonly label: string;
  /**
   * Of all that is selected, undefined where nothing is set; several different ones show as mixed and change together.
   * While a hand changes them they are those of the draft.
   */
  readonly values: readonly (number | undefined)[];
  readonly unit?: string | undefined;
  readonly digits: number;
  /** What an arrow key, a notch of the wheel and a pixel of dragging add. */
  readonly step: number;
  readonly disabled?: boolean;
  /** What stands there while nothing is set. */
  readonly placeholder?: string;
  /** While the hand moves: what each value becomes; `null` puts back what was. */
  readonly onDraft: (values: readonly number[] | null) => void;
  readonly onCommit: (values: readonly number[]) => void;
}

/** A number: typed with arithmetic, stepped by keys and wheel, dragged by its label. */
export function NumberField(props: NumberFieldProps) {
  const { label, unit, disabled = false } = props;
  const words = useWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<NumberFaultKind | null>(null);
  const isWrong = fault !== null && typed !== null;
  useFaultOnce(fault !== null && !isWrong, () => setFault(null));
  const draft = useNumberDraft(props);
  const shown = shownText(props, words.word('mixed'));
  const scrub = useScrub(props, draft);

  const commit = (): boolean => {
    draft.endSteps();
    if (typed === null) return true;
    const read = readNumberInput(typed);
    const change = read?.kind === 'value' ? () => read.value : read?.of;
    const isChanged = typed !== shown;
    const wrong = !isChanged ? null : !change ? 'number' : draft.fits(change) ? null : 'range';
    setFault(wrong);
    if (wrong) return false;
    setTyped(null);
    if (isChanged && change) draft.commit(change);
    return true;
  };
  const putBack = () => {
    draft.discard();
    setTyped(null);
    setFault(null);
  };
  const stepBy = (steps: number) => {
    setTyped(null);
    setFault(null);
    draft.stepBy(steps);
  };
  useWheelInFocus(input, stepBy);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const isUndo = (event.ctrlKey || event.metaKey) && event.code === 'KeyZ';
    if (event.key === 'Enter') {
      event.preventDefault();
      if (commit()) requestAnimationFrame(() => input.current?.select());
    } else if ((event.key === 'Escape' || isUndo) && (typed !== null || fault || draft.isOpen())) {
      event.preventDefault();
      event.stopPropagation();
      putBack();
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      stepBy((event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? 10 : event.altKey ? 0.1 : 1));
    }
  };

  return (
    <div className={classNames(styles.field, isWrong && styles.wrong)} data-disabled={disabled || undefined}>
      <label
        htmlFor={id}
        className={styles.scrub}
        title={label}
        onDoubleClick={() => props.fallback !== undefined && draft.commit(() => props.fallback!)}
        {...scrub}
      >
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
        aria-describedby={fault ? `${id}-takes` : undefined}
        aria-valuenow={sameValue(props.values) ?? undefined}
        aria-valuetext={shown}
        aria-valuemin={props.least}
        aria-valuemax={props.most}
        data-mixed={isMixed(props.values) || undefined}
        value={typed ?? shown}
        placeholder={props.placeholder}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => {
          setFault(null);
          event.currentTarget.select();
        }}
        onBlur={() => {
          if (!commit()) setTyped(null);
        }}
        onKeyDown={onKeyDown}
      />
      {unit && !isMixed(props.values) && <span className={styles.unit}>{unit}</span>}
      {fault && <NumberFault id={`${id}-takes`} kind={fault} unit={unit} least={props.least} most={props.most} />}
    </div>
  );
}

/** What was said of a text that is there no more goes after a while. */
function useFaultOnce(isLeft: boolean, forget: () => void): void {
  const latest = useRef(forget);
  latest.current = forget;
  useEffect(() => {
    if (!isLeft) return;
    const timer = setTimeout(() => latest.current(), SAID_MS);
    return () => clearTimeout(timer);
  }, [isLeft]);
}

/** The one value that all are; null where they differ or there is none. */
function sameValue(values: readonly (number | undefined)[]): number | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

function isMixed(values: readonly (number | undefined)[]): boolean {
  return values.some((value) => value !== values[0]);
}

function shownText({ values, digits }: NumberFieldProps, mixed: string): string {
  if (isMixed(values)) return mixed;
  const value = sameValue(values);
  return value === null ? '' : printed(value, digits);
}

/** As many digits as a field shows, and more where the value has them. */
function printed(value: number, digits: number): string {
  const exact = String(Number(value.toFixed(6)));
  const fixed = value.toFixed(digits);
  return Number(fixed) === Number(exact) ? fixed : exact;
}

/** The wheel steps a focused field, and scrolls the panel otherwise; React's own handlers cannot stop the scrolling. */
function useWheelInFocus(input: RefObject<HTMLInputElement | null>, stepBy: (steps: number) => void): void {
  const latest = useRef(stepBy);
  latest.current = stepBy;
  useEffect(() => {
    const element = input.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      // with Shift some systems turn the wheel sideways
      const delta = event.deltaY || event.deltaX;
      if (document.activeElement !== element || delta === 0) return;
      event.preventDefault();
      latest.current((delta < 0 ? 1 : -1) * pace(event));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [input]);
}
