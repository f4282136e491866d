import { useTranslation } from 'react-i18next';
import { type OpenFlight, safetyMarks, storyboardClips } from '../../document';
import { useEditor } from '../studio-context';
import { isStaleClip } from './stale-clips';
import styles from './timeline.module.css';

/** Marks are at least this wide, so that a moment can be seen. */
const MARK_PX = 5;

/** Along the top edge: green where the check found nothing, amber and red where it did. */
export function SafetyRibbon({ open, widthPx }: { readonly open: OpenFlight; readonly widthPx: number }) {
  const { t } = useTranslation();
  const { durationS, problems } = open.report;
  const stale = useEditor((state) => state.stale);
  const old = stale ? storyboardClips({ ...open, durationS }).filter((clip) => isStaleClip(stale, clip)) : [];
  const marks = safetyMarks(problems, Math.max(0.25, (MARK_PX / 2 / Math.max(widthPx, 1)) * durationS));
  const label =
    marks.length === 0 ? t(($) => $.timeline.safetyClear) : t(($) => $.timeline.safetyMarks, { count: marks.length });
  return (
    <div
      className={styles.ribbon}
      role="img"
      aria-label={stale ? `${label}. ${t(($) => $.timeline.safetyOld)}` : label}
    >
      {marks.map(({ severity, startS, endS }) => (
        <span
          key={`${severity} ${startS}`}
          className={styles.mark}
          data-severity={severity}
          style={{ left: `${(startS / durationS) * 100}%`, width: `${((endS - startS) / durationS) * 100}%` }}
        />
      ))}
      {old.map(({ kind, index, startS, endS }) => (
        <span
          key={`${kind} ${index}`}
          className={styles.old}
          style={{ left: `${(startS / durationS) * 100}%`, width: `${((endS - startS) / durationS) * 100}%` }}
        />
      ))}
    </div>
  );
}
