import { type KeyboardEvent, type Ref, useId } from 'react';
import type { MessageText } from '../../core';
import type { FieldFault } from '../../editing';
import { useMessageText } from '../i18n';
import { classNames } from '../kit';
import styles from './new-show-sheet.module.css';
import { useFileWords } from './use-file-words';

interface TypedFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  readonly fault: FieldFault | undefined;
  /** The label stands beside the field, for all to see. */
  readonly isBare?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
  readonly onChange: (value: string) => void;
}

/** What is typed, with its label inside, and below it why it cannot stand. */
export function TypedField({ name, label, value, unit, fault, isBare = false, ref, onChange }: TypedFieldProps) {
  const id = useId();
  return (
    <div className={styles.cell}>
      <div className={classNames(styles.field, fault && styles.wrong, isBare && styles.bare)}>
        {!isBare && <label htmlFor={id}>{label}</label>}
        <input
          ref={ref}
          id={id}
          name={name}
          aria-label={isBare ? label : undefined}
          aria-invalid={fault !== undefined}
          aria-describedby={fault ? `${id}-fault` : undefined}
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
        />
        {unit && <span className={styles.unit}>{unit}</span>}
      </div>
      {fault && (
        <span id={`${id}-fault`} className={styles.fault}>
          <FaultText fault={fault} />
        </span>
      )}
    </div>
  );
}

function FaultText({ fault }: { readonly fault: FieldFault }) {
  const { t } = useFileWords();
  if (fault.key === 'refused') return <RefusedText what={fault.what} />;
  return t(($) => $.newShow[fault.key], fault.params ?? {});
}

/** Apart, so that messages are loaded only where one is shown. */
function RefusedText({ what }: { readonly what: MessageText }) {
  const { t } = useFileWords();
  const say = useMessageText();
  return t(($) => $.newShow.refused, { what: say(what) });
}

interface ChoiceRowProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** A few things side by side of which one holds; arrows go through them, as in a group of radio buttons. */
export function ChoiceRow<T extends string>({ label, value, options, onChange }: ChoiceRowProps<T>) {
  const step = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const index = options.findIndex((option) => option.value === value);
    const next = options[(index + by + options.length) % options.length]!;
    onChange(next.value);
    event.currentTarget.querySelector<HTMLElement>(`[data-value=${next.value}]`)?.focus();
  };
  return (
    <div role="radiogroup" aria-label={label} className={styles.choice} onKeyDown={step}>
      {options.map((option) => (
        // biome-ignore lint/a11y/useSemanticElements: a row of buttons that look pressed is a group of radio buttons
        <span
          key={option.value}
          role="radio"
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          data-value={option.value}
          className={styles.option}
          onClick={() => onChange(option.value)}
          onKeyDown={(event) => event.key === ' ' && onChange(option.value)}
        >
          {option.label}
        </span>
      ))}
    </div>
  );
}
