import { useTranslation } from 'react-i18next';
import { type OpenFlight, safetyMarks } from '../../document';
import type { Lane } from './lane/use-lane';
import styles from './timeline.module.css';

/** Marks are at least this wide, so that a moment can be seen. */
const MARK_PX = 5;

interface SafetyRibbonProps {
  readonly open: OpenFlight;
  readonly lane: Lane;
  readonly pxPerS: number;
}

/** Along the top edge: green where the check found nothing, amber and red where it did, hatched where the plan is old. */
export function SafetyRibbon({ open, lane: { clips, onLane }, pxPerS }: SafetyRibbonProps) {
  const { t } = useTranslation();
  const marks = safetyMarks(open.report.problems, Math.max(0.25, MARK_PX / 2 / Math.max(pxPerS, 1e-6)));
  const old = clips.filter(({ isStale }) => isStale);
  const label =
    marks.length === 0 ? t(($) => $.timeline.safetyClear) : t(($) => $.timeline.safetyMarks, { count: marks.length });
  return (
    <div
      className={styles.ribbon}
      role="img"
      aria-label={old.length > 0 ? `${label}. ${t(($) => $.timeline.safetyOld)}` : label}
    >
      {marks.map(({ severity, startS, endS }) => (
        <span
          key={`${severity} ${startS}`}
          className={styles.mark}
          data-severity={severity}
          style={{ left: onLane(startS) * pxPerS, width: (endS - startS) * pxPerS }}
        />
      ))}
      {old.map(({ kind, id, startS, endS }) => (
        <span
          key={`${kind} ${id}`}
          className={styles.old}
          style={{ left: startS * pxPerS, width: (endS - startS) * pxPerS }}
        />
      ))}
    </div>
  );
}
