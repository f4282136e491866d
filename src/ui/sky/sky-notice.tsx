import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './sky.module.css';

/** What stands where the sky will be, or while it is away. */
export function SkyNotice({ kind }: { readonly kind: 'preparing' | 'lost' | 'no-webgl' }) {
  const { t } = useTranslation();
  const words: Record<typeof kind, ReactNode> = {
    preparing: t(($) => $.sky.preparing),
    lost: t(($) => $.sky.lost),
    'no-webgl': (
      <>
        <strong>{t(($) => $.failure['no-webgl'])}</strong>
        <span>{t(($) => $.failure.noWebgl)}</span>
        <span>{t(($) => $.failure.noWebglRemedy)}</span>
      </>
    ),
  };
  return (
    <>
      {kind !== 'lost' && <div className={styles.backdrop} />}
      <div className={styles.notice} role="status" data-notice={kind}>
        {words[kind]}
      </div>
    </>
  );
}

/** Class names of the words beside a pair in the sky. */
export const PAIR_CLASS_NAMES = { problem: styles.pairProblem!, note: styles.pairNote! } as const;
