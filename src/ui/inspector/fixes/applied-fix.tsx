import { Save, Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n';
import { editText } from '../../i18n/edit-text';
import { Button } from '../../kit';
import { useSession, useStudio } from '../../studio-context';
import styles from './fixes.module.css';

/** The fix that was made last, with the way back, and the way to keep it. */
export function AppliedFix() {
  const { t } = useTranslation();
  const format = useFormat();
  const { actions } = useStudio();
  const edits = useSession((state) => state.appliedFix);
  const isBusy = useSession((state) => state.work !== null);
  const undo = useRef<HTMLButtonElement>(null);
  // The button that made the fix is gone: its way back takes the focus, at the top of the panel.
  useEffect(() => {
    if (edits) undo.current?.focus();
  }, [edits]);
  if (!edits) return null;
  return (
    <section className={styles.applied} aria-label={t(($) => $.fixes.applied)}>
      <span className={styles.words} role="status">
        {t(($) => $.fixes.applied)}
        {edits.map((edit) => (
          <span key={JSON.stringify(edit)} className={styles.gain}>
            {editText(edit, t, format)}
          </span>
        ))}
      </span>
      <div className={styles.choices}>
        <Button ref={undo} disabled={isBusy} focusableWhenDisabled onClick={actions.undoFix}>
          <Undo2 size={14} aria-hidden />
          {t(($) => $.fixes.undo)}
        </Button>
        <Button onClick={() => void actions.saveShow()}>
          <Save size={14} aria-hidden />
          {t(($) => $.command.saveShow)}
        </Button>
      </div>
    </section>
  );
}
