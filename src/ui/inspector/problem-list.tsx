import { useTranslation } from 'react-i18next';
import type { Problem } from '../../core';
import type { OpenFlight } from '../../document';
import { goToProblem } from '../commands';
import { problemText, useFormat } from '../i18n';
import { useSession, useStudio } from '../studio-context';
import { Section } from './facts';
import { FixFinder } from './fix-finder';
import styles from './inspector.module.css';

/** More than this is not listed at once: the worst come first, and mending them mends many others. */
const LISTED = 100;

/** What the check found, worst first; a click goes to the moment and marks the drones in the sky. */
export function ProblemList({ open }: { readonly open: OpenFlight }) {
  const { t } = useTranslation();
  const { problems } = open.report;
  return (
    <Section title={t(($) => $.inspector.problems)} aside={problems.length > 0 && <span>{problems.length}</span>}>
      {problems.length === 0 && <p className={styles.source}>{t(($) => $.inspector.noProblems)}</p>}
      <ol className={styles.problems}>
        {problems.slice(0, LISTED).map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, its order is its identity
          <ProblemRow key={index} problem={problem} index={index} droneIds={open.flight.droneIds} />
        ))}
      </ol>
    </Section>
  );
}

interface ProblemRowProps {
  readonly problem: Problem;
  readonly index: number;
  readonly droneIds: readonly string[];
}

function ProblemRow({ problem, index, droneIds }: ProblemRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const studio = useStudio();
  const isChosen = useSession((state) => state.problem === index);
  return (
    <li>
      <button
        type="button"
        className={styles.problem}
        data-severity={problem.severity}
        aria-current={isChosen}
        onClick={() => goToProblem(studio, index)}
      >
        <span className={styles.dot} role="img" aria-label={t(($) => $.severity[problem.severity])} />
        <span className={styles.problemText}>
          {problemText(problem, droneIds, t, format)}
          {isChosen && problem.remedy && <em className={styles.remedy}>{problem.remedy}</em>}
        </span>
        {problem.timeS !== null && <span className={styles.faint}>{format.clock(problem.timeS)}</span>}
      </button>
      {isChosen && (
        <div className={styles.problemFixes}>
          <FixFinder target={{ kind: 'problem', index }} />
        </div>
      )}
    </li>
  );
}
