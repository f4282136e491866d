import { useTranslation } from 'react-i18next';
import type { ProblemGroup, Stretch } from '../../core';
import { type OpenFlight, type ProblemPlace, problemPlacesOf } from '../../document';
import { goToProblem } from '../commands';
import { problemGroupText, Said, useFormat } from '../i18n';
import { useSession, useStudio } from '../studio-context';
import { Section } from './facts';
import { FixFinder } from './fixes/fix-finder';
import styles from './inspector.module.css';

/** More places than this are not listed at once: the worst come first, and fixing them fixes many others. */
const LISTED = 50;

/** What the check found by scene, the worst first; a click goes to the worst moment, selects the scene and marks its drones. */
export function ProblemList({ open }: { readonly open: OpenFlight }) {
  const { t } = useTranslation();
  const { problems } = open.report;
  return (
    <Section title={t(($) => $.inspector.problems)} aside={problems.length > 0 && <span>{problems.length}</span>}>
      {problems.length === 0 && <p className={styles.source}>{t(($) => $.inspector.noProblems)}</p>}
      {problemPlacesOf(open)
        .slice(0, LISTED)
        .map((place) => (
          <PlaceProblems key={place.groups[0]!.problems[0]} place={place} open={open} />
        ))}
    </Section>
  );
}

/** The problems of one scene or transition, under its name. */
function PlaceProblems({ place, open }: { readonly place: ProblemPlace; readonly open: OpenFlight }) {
  const title = usePlaceName(place.stretch);
  return (
    <section aria-label={title}>
      <h4 className={styles.placeName}>{title}</h4>
      <ol className={styles.problems}>
        {place.groups.map((group) => (
          <GroupRow key={group.problems[0]} group={{ ...group, stretch: null }} open={open} />
        ))}
      </ol>
    </section>
  );
}

function usePlaceName(stretch: Stretch | null): string {
  const { t } = useTranslation();
  switch (stretch?.kind) {
    case 'scene':
      return stretch.name;
    case 'transition':
      return stretch.to === 'landing'
        ? t(($) => $.timeline.transitionToLanding)
        : t(($) => $.timeline.transitionTo, { name: stretch.to });
    case 'takeoff':
      return t(($) => $.timeline.takeoff);
    case 'landing':
      return t(($) => $.timeline.landing);
    default:
      return t(($) => $.inspector.show);
  }
}

interface GroupRowProps {
  /** Without the stretch, which its heading names. */
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
          {isChosen && worst.remedy && (
            <em className={styles.remedy}>
              <Said text={worst.remedy} />
            </em>
          )}
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
