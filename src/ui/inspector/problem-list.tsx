import { useTranslation } from 'react-i18next';
import type { ProblemGroup } from '../../core';
import { type OpenFlight, problemGroupsOf } from '../../document';
import { goToProblem } from '../commands';
import { problemGroupText, useFormat } from '../i18n';
import { useSession, useStudio } from '../studio-context';
import { Section } from './facts';
import { FixFinder } from './fix-finder';
import styles from './inspector.module.css';

/** More groups than this are not listed at once: the worst come first, and fixing them fixes many others. */
const LISTED = 100;

/** What the check found, in groups, worst first; a click goes to the worst moment and marks its drones in the sky. */
export function ProblemList({ open }: { readonly open: OpenFlight }) {
  const { t } = useTranslation();
  const { problems } = open.report;
  return (
    <Section title={t(($) => $.inspector.problems)} aside={problems.length > 0 && <span>{problems.length}</span>}>
      {problems.length === 0 && <p className={styles.source}>{t(($) => $.inspector.noProblems)}</p>}
      <ol className={styles.problems}>
        {problemGroupsOf(open)
          .slice(0, LISTED)
          .map((group) => (
            <GroupRow key={group.problems[0]} group={group} open={open} />
          ))}
      </ol>
    </Section>
  );
}

interface GroupRowProps {
  readonly group: ProblemGroup;
  readonly open: OpenFlight;
}

function GroupRow({ group, open }: GroupRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const studio = useStudio();
  const { problems } = open.report;
  const index = group.problems[0]!;
  const worst = problems[index]!;
  const isChosen = useSession((state) => state.problem !== null && group.problems.includes(state.problem));
  return (
    <li>
      <button
        type="button"
        className={styles.problem}
        data-severity={group.severity}
        aria-current={isChosen}
        onClick={() => goToProblem(studio, index)}
      >
        <span className={styles.dot} role="img" aria-label={t(($) => $.severity[group.severity])} />
        <span className={styles.problemText}>
          {problemGroupText(group, problems, open.flight.droneIds, t, format)}
          {isChosen && worst.remedy && <em className={styles.remedy}>{worst.remedy}</em>}
        </span>
        {worst.timeS !== null && <span className={styles.faint}>{format.clock(worst.timeS)}</span>}
      </button>
      {isChosen && (
        <div className={styles.problemFixes}>
          <FixFinder target={{ kind: 'problem', index }} />
        </div>
      )}
    </li>
  );
}
