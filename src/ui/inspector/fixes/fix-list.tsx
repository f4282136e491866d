import { Eye } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fix } from '../../../fixes';
import { useFormat } from '../../i18n';
import { editText } from '../../i18n/edit-text';
import { Button } from '../../kit';
import { useEditor, useSession, useStudio } from '../../studio-context';
import styles from './fixes.module.css';

/** Fixes that were found, each with what it brings; or that there are none. */
export function FixList({ fixes, none }: { readonly fixes: readonly Fix[]; readonly none: string }) {
  const { t } = useTranslation();
  const { actions } = useStudio();
  // what is shown before it is made goes with the list
  useEffect(() => () => actions.previewFix(null), [actions]);
  if (fixes.length === 0) {
    return (
      <p role="status" className={styles.none}>
        {none}
      </p>
    );
  }
  return (
    <ol
      className={styles.fixes}
      aria-label={t(($) => $.fixes.list)}
      onKeyDown={(event) => event.key === 'Escape' && actions.previewFix(null)}
    >
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
  const isUnplanned = useSession((state) => state.fixes?.target.kind === 'failed-plan');
  const isBusy = useSession((state) => state.work !== null);
  const hasDocument = useEditor((state) => state.document !== null) && !isUnplanned;
  const isPreviewed = useSession((state) => state.previewedFix === fix.edits);
  const words = fix.edits.map((edit) => editText(edit, t, format));
  return (
    <li className={styles.fix} data-previewed={isPreviewed || undefined}>
      <span className={styles.words}>
        {words.map((line) => (
          <span key={line}>{line}</span>
        ))}
        <span className={styles.gain}>{useGain(fix)}</span>
      </span>
      <span className={styles.choices}>
        <Button
          className={styles.apply!}
          disabled={isBusy}
          aria-label={t(($) => $.fixes.applyThis, { fix: words.join('; ') })}
          onClick={() => actions.applyFix(fix)}
        >
          {t(($) => $.fixes.apply)}
        </Button>
        {hasDocument && (
          <Button
            className={styles.apply!}
            aria-pressed={isPreviewed}
            aria-label={t(($) => $.fixes.previewThis, { fix: words.join('; ') })}
            onClick={() => actions.previewFix(isPreviewed ? null : fix)}
          >
            <Eye size={14} aria-hidden />
            {t(($) => $.fixes.preview)}
          </Button>
        )}
      </span>
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
