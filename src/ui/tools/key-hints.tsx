import type { TFunction } from 'i18next';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { GestureKind, SkyTools } from '../../tools';
import styles from './tools.module.css';

/** At the foot of the sky while something is in the hand: the change so far, and the keys that work now. */
export function KeyHints({ tools }: { readonly tools: SkyTools }) {
  const { t } = useTranslation('tools', { useSuspense: true });
  const gesture = useStore(tools.status, (state) => state.gesture);
  const isBrought = useStore(tools.status, (state) => state.isBrought);
  const change = useRef<HTMLOutputElement>(null);
  useEffect(
    () =>
      tools.onSelectedFrame((_, text) => {
        // written by hand: a hand that moves costs React nothing
        if (change.current && change.current.textContent !== (text ?? '')) change.current.textContent = text ?? '';
      }),
    [tools],
  );
  if (gesture === null) return null;
  const hints = isBrought ? placingHints(t) : gestureHints(t, gesture);
  return (
    <div className={styles.hints} data-gesture={gesture}>
      <output ref={change} className={styles.change} />
      {hints.map(([keys, words]) => (
        <span key={keys}>
          <kbd className={styles.cap}>{keys}</kbd> {words}
        </span>
      ))}
    </div>
  );
}

type Hint = readonly [keys: string, words: string];
type Translate = TFunction<'tools'>;

function gestureHints(t: Translate, gesture: GestureKind): readonly Hint[] {
  return [
    ['Shift', t(($) => $.hint.fine)],
    ['Ctrl', gesture === 'move' ? t(($) => $.hint.noSnap) : t(($) => $.hint.snap)],
    ...(gesture === 'scale' ? [] : [['X Y Z', t(($) => $.hint.axis)] as const]),
    ...(gesture === 'move' ? [['⇧ X Y Z', t(($) => $.hint.plane)] as const] : []),
    ['0…9', t(($) => $.hint[`type-${gesture}`])],
    ['↵', t(($) => $.hint.commit)],
    ['Esc', t(($) => $.hint.putBack)],
  ];
}

/** Of what was just dropped. */
function placingHints(t: Translate): readonly Hint[] {
  return [
    [t(($) => $.hint.click), t(($) => $.hint.placeHere)],
    ['↵', t(($) => $.hint.centreLine)],
    ['S', t(($) => $.hint.size)],
    ['Esc', t(($) => $.hint.nothing)],
  ];
}
