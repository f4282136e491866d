import { useTranslation } from 'react-i18next';
import styles from './top-bar.module.css';

/** A wing of lights: Tulpar is the winged horse of the steppe. */
const LIGHTS = [
  [2.5, 13, 1],
  [5, 10, 1.15],
  [8, 7.2, 1.3],
  [11.4, 4.8, 1.45],
  [15.4, 3, 1.6],
  [6.6, 13.4, 1],
  [9.4, 10.8, 1.15],
  [12.6, 8.6, 1.3],
  [16, 7.2, 1.4],
  [11, 14, 1],
  [14, 12.2, 1.15],
  [9.6, 17, 1],
] as const;

export function Logo() {
  const { t } = useTranslation();
  return (
    <span className={styles.logo}>
      <svg width="20" height="20" viewBox="0 0 18 20" aria-hidden="true">
        {LIGHTS.map(([x, y, r], i) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r={r} fill={i < 5 ? 'var(--gold)' : 'var(--sky)'} />
        ))}
      </svg>
      <strong>{t(($) => $.app.name)}</strong>
    </span>
  );
}
