import { Wrench } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { FixTarget } from '../../../fixes';
import { Button } from '../../kit';
import { useSession, useStudio } from '../../studio-context';
import { Section } from '../facts';
import styles from './fixes.module.css';

/** Loaded when there are fixes to list. */
const FixList = lazy(async () => ({ default: (await import('./fix-list')).FixList }));

/** Looks for fixes of one thing when it is asked to, and lists what was found. */
export function FixFinder({ target }: { readonly target: FixTarget }) {
  const { t } = useTranslation();
  const { actions } = useStudio();
  const search = useSession(({ fixes }) => (fixes && isSame(fixes.target, target) ? fixes : null));
  const work = useSession((state) => state.work);
  const isShow = useSession((state) => state.open?.origin === 'show');
  if (!isShow) return null;
  const isTransition = target.kind === 'transition';
  if (search) {
    const fixes = search.found.flatMap((found) => found.fixes);
    const none = isTransition ? t(($) => $.fixes.noneShorter) : t(($) => $.fixes.none);
    return (
      <Suspense>
        <FixList fixes={fixes} none={none} />
      </Suspense>
    );
  }
  return (
    <div className={styles.finder}>
      <Button disabled={work !== null} focusableWhenDisabled onClick={() => actions.findFixes(target)}>
        <Wrench size={14} aria-hidden />
        {work?.kind === 'fixes'
          ? t(($) => $.fixes.searching)
          : isTransition
            ? t(($) => $.fixes.findShorter)
            : t(($) => $.fixes.find)}
      </Button>
    </div>
  );
}

/** What would fix a show that could not be planned. */
export function UnplannedFixes() {
  const { t } = useTranslation();
  const search = useSession(({ fixes }) => (fixes?.target.kind === 'failed-plan' ? fixes : null));
  if (!search) return null;
  return (
    <Section title={t(($) => $.fixes.unplanned)}>
      <Suspense>
        <FixList fixes={search.found.flatMap((found) => found.fixes)} none={t(($) => $.fixes.none)} />
      </Suspense>
    </Section>
  );
}

function isSame(a: FixTarget, b: FixTarget): boolean {
  return a.kind === b.kind && ('index' in a ? a.index : 0) === ('index' in b ? b.index : 0);
}
