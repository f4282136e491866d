import { useEffect, useRef } from 'react';
import { useWords } from '../i18n/form';
import styles from './fields.module.css';

/** Why what was typed is not taken: it is no number, or beyond what the field takes. */
export type NumberFaultKind = 'number' | 'range';

interface NumberFaultProps {
  readonly id: string;
  readonly kind: NumberFaultKind;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly unit?: string | undefined;
}

/** What a number field takes, said beneath it; it lies over what is below, so that nothing moves under the pointer. */
export function NumberFault({ id, kind, least, most, unit }: NumberFaultProps) {
  const words = useWords();
  const line = useRef<HTMLSpanElement>(null);
  // at the foot of a panel it would stand below the edge
  useEffect(() => {
    // its answer, a promise in newer browsers, is no way to clean up
    line.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const after = unit ? ` ${unit}` : '';
  const takes =
    kind === 'number'
      ? words.word('takesNumber')
      : least === undefined
        ? words.word('takesMost', { most: `${most}${after}` })
        : most === undefined
          ? words.word('takesLeast', { least: `${least}${after}` })
          : words.word('takesRange', { least: String(least), most: `${most}${after}` });
  return (
    <span ref={line} id={id} role="alert" className={styles.fault}>
      {takes}
    </span>
  );
}
