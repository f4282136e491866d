import { ShieldAlert, ShieldCheck, ShieldQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { verdictOf } from '../../document';
import { goToClosest, goToProblem } from '../commands';
import { useFormat } from '../i18n';
import { Button, classNames, useIsNarrow } from '../kit';
import { useSession, useStudio } from '../studio-context';
import styles from './top-bar.module.css';

const ICONS = { clear: ShieldCheck, warnings: ShieldAlert, problems: ShieldAlert } as const;

/** The verdict of the check, always in sight; a click goes to the worst problem or the closest pair. */
export function VerdictBadge() {
  const { t } = useTranslation();
  const format = useFormat();
  const studio = useStudio();
  const report = useSession((state) => state.open?.report);
  const isStale = useSession((state) => state.isStale);
  const isNarrow = useIsNarrow();
  if (!report) {
    return (
      <span className={styles.verdict} data-verdict="none">
        <ShieldQuestion size={16} aria-hidden />
        {t(($) => $.verdict.none)}
      </span>
    );
  }
  const verdict = verdictOf(report);
  const Icon = ICONS[verdict.kind];
  const isMeasured = report.minSeparation !== null && report.notMeasured.length === 0;
  const separation = isMeasured ? format.metres(report.minSeparation.m) : '—';
  const speed = format.speed(Math.max(report.maxSpeedXyMps, report.maxSpeedUpMps, report.maxSpeedDownMps));
  const words = {
    clear: () => t(($) => $.verdict.clear),
    warnings: () => t(($) => $.verdict.warnings, { count: verdict.warnings }),
    problems: () => t(($) => $.verdict.problems, { count: verdict.errors }),
  }[verdict.kind]();
  const text =
    verdict.kind === 'problems' ? words : t(($) => $.verdict.withFigures, { verdict: words, separation, speed });
  return (
    <Button
      look="quiet"
      className={classNames(styles.verdict, isStale && styles.old)}
      data-verdict={verdict.kind}
      aria-label={`${t(($) => $.verdict.label)}: ${text}${isStale ? `, ${t(($) => $.topBar.stale)}` : ''}`}
      onClick={() => (report.problems.length > 0 ? goToProblem(studio, 0) : goToClosest(studio))}
    >
      <Icon size={16} aria-hidden />
      {isNarrow ? words : text}
    </Button>
  );
}
