import type { ReactNode } from 'react';
import styles from './inspector.module.css';

/** A part of the inspector with a heading. */
export function Section({
  title,
  aside,
  children,
}: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.section}>
      <h3 className={styles.sectionTitle}>
        {title}
        {aside}
      </h3>
      {children}
    </section>
  );
}

interface FactProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly hint?: string;
  readonly tone?: 'problem' | 'warning' | 'clear' | undefined;
}

/** A label and its value. */
export function Fact({ label, value, hint, tone }: FactProps) {
  return (
    <div className={styles.fact} title={hint}>
      <dt>{label}</dt>
      <dd data-tone={tone}>{value}</dd>
    </div>
  );
}

interface GaugeProps {
  readonly label: string;
  readonly value: string;
  readonly limit: string;
  /** How much of the limit is used; beyond one it is broken. */
  readonly share: number;
}

/** A measured value against its limit. */
export function Gauge({ label, value, limit, share }: GaugeProps) {
  const isBroken = share > 1.0005;
  return (
    <div className={styles.gauge}>
      <dt>{label}</dt>
      <dd>
        <span data-tone={isBroken ? 'problem' : undefined}>{value}</span> <span className={styles.limit}>{limit}</span>
      </dd>
      <span className={styles.track} aria-hidden>
        <span
          className={styles.fill}
          data-broken={isBroken || undefined}
          style={{ width: `${Math.min(share, 1) * 100}%` }}
        />
      </span>
    </div>
  );
}
