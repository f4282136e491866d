import { useTranslation } from 'react-i18next';
import type { Fix } from '../../fixes';
import { useFormat } from '../i18n';
import { editText } from '../i18n/edit-text';
import { Button } from '../kit';
import { useSession, useStudio } from '../studio-context';
import styles from './fixes.module.css';

/** Fixes that were found, each with what it brings; or that there are none. */
export function FixList({ fixes, none }: { readonly fixes: readonly Fix[]; readonly none: string }) {
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

/** What a fix brings and what it costs: problems, the transition, the length of the show. */
function useGain({ before, after }: Fix): string {
  const { t } = useTranslation();
  const format = useFormat();
  const left = after.errors + after.warnings;
  if (!before) return t(($) => $.fixes.left, { after: format.number(left) });
  const had = before.errors + before.warnings;
  const [was, is] = [before.transition, after.transition];
  const longerS = after.durationS - before.durationS;
  const time = format.seconds(Math.abs(longerS));
  const parts = [
    had > 0 && t(($) => $.fixes.problems, { before: format.number(had), after: format.number(left) }),
    was &&
      is &&
      t(($) => $.fixes.transition, { before: format.seconds(was.durationS), after: format.seconds(is.durationS) }),
    Math.abs(longerS) >= 0.05 && t(($) => $.fixes[longerS > 0 ? 'longer' : 'shorter'], { time }),
  ];
  return parts.filter(Boolean).join(' · ');
}
