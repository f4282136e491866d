import { Wrench } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Fix, FixTarget } from '../../fixes';
import { editText, useFormat } from '../i18n';
import { Button } from '../kit';
import { useSession, useStudio } from '../studio-context';
import { Section } from './facts';
import styles from './fixes.module.css';

/** Looks for fixes of one thing when it is asked to, and lists what was found. */
export function FixFinder({ target }: { readonly target: FixTarget }) {
  const { t } = useTranslation();
  const { actions } = useStudio();
  const search = useSession(({ fixes }) => (fixes && isSame(fixes.target, target) ? fixes : null));
  const work = useSession((state) => state.work);
  const isShow = useSession((state) => state.open?.origin === 'show');
  if (!isShow) return null;
  const isWay = target.kind === 'transition';
  if (search) {
    const fixes = search.found.flatMap((found) => found.fixes);
    const none = isWay ? t(($) => $.fixes.noneShorter) : t(($) => $.fixes.none);
    return <FixList fixes={fixes} none={none} />;
  }
  return (
    <div className={styles.finder}>
      <Button disabled={work !== null} focusableWhenDisabled onClick={() => actions.findFixes(target)}>
        <Wrench size={14} aria-hidden />
        {work?.kind === 'fixes'
          ? t(($) => $.fixes.searching)
          : isWay
            ? t(($) => $.fixes.findShorter)
            : t(($) => $.fixes.find)}
      </Button>
    </div>
  );
}

/** What would mend a show that could not be planned. */
export function UnplannedFixes() {
  const { t } = useTranslation();
  const search = useSession(({ fixes }) => (fixes?.target.kind === 'failed-plan' ? fixes : null));
  if (!search) return null;
  return (
    <Section title={t(($) => $.fixes.unplanned)}>
      <FixList fixes={search.found.flatMap((found) => found.fixes)} none={t(($) => $.fixes.none)} />
    </Section>
  );
}

function isSame(a: FixTarget, b: FixTarget): boolean {
  return a.kind === b.kind && ('index' in a ? a.index : 0) === ('index' in b ? b.index : 0);
}

function FixList({ fixes, none }: { readonly fixes: readonly Fix[]; readonly none: string }) {
  const { t } = useTranslation();
  if (fixes.length === 0) {
    return (
      <p role="status" className={styles.none}>
        {none}
      </p>
    );
  }
  return (
    <ol className={styles.fixes} aria-label={t(($) => $.fixes.list)}>
      {fixes.map((fix) => (
        <FixRow key={fix.text} fix={fix} />
      ))}
    </ol>
  );
}

function FixRow({ fix }: { readonly fix: Fix }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { actions } = useStudio();
  const isBusy = useSession((state) => state.work !== null);
  const words = fix.edits.map((edit) => editText(edit, t, format));
  return (
    <li className={styles.fix}>
      <span className={styles.words}>
        {words.map((line) => (
          <span key={line}>{line}</span>
        ))}
        <span className={styles.gain}>{useGain(fix)}</span>
      </span>
      <Button
        className={styles.apply!}
        disabled={isBusy}
        aria-label={t(($) => $.fixes.applyThis, { fix: words.join('; ') })}
        onClick={() => actions.applyFix(fix)}
      >
        {t(($) => $.fixes.apply)}
      </Button>
    </li>
  );
}

/** What a fix brings and what it costs: problems, the way, the length of the show. */
function useGain({ before, after }: Fix): string {
  const { t } = useTranslation();
  const format = useFormat();
  const left = after.errors + after.warnings;
  if (!before) return t(($) => $.fixes.left, { after: format.number(left) });
  const had = before.errors + before.warnings;
  const [was, is] = [before.way, after.way];
  const longerS = after.durationS - before.durationS;
  const time = format.seconds(Math.abs(longerS));
  const parts = [
    had > 0 && t(($) => $.fixes.problems, { before: format.number(had), after: format.number(left) }),
    was && is && t(($) => $.fixes.way, { before: format.seconds(was.durationS), after: format.seconds(is.durationS) }),
    Math.abs(longerS) >= 0.05 && t(($) => $.fixes[longerS > 0 ? 'longer' : 'shorter'], { time }),
  ];
  return parts.filter(Boolean).join(' · ');
}
