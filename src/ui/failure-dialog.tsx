import { useTranslation } from 'react-i18next';
import { goToProblem } from './commands';
import styles from './failure-dialog.module.css';
import { useMessageText } from './i18n';
import { Button } from './kit';
import { Dialog } from './kit/dialog';
import { useSession, useStudio } from './studio-context';

/** One clear word about what went wrong: what, where, and what to do; what was open stays open. */
export function FailureDialog() {
  const { t } = useTranslation();
  const say = useMessageText();
  const studio = useStudio();
  const failure = useSession((state) => state.failure);
  const hasOpen = useSession((state) => state.open !== null);
  const close = () => studio.session.setState({ failure: null });
  if (!failure) return null;
  return (
    <Dialog
      title={t(($) => $.failure[failure.code])}
      closeLabel={t(($) => $.failure.close)}
      look="alert"
      onClose={close}
    >
      <div className={styles.body}>
        <p className={styles.what}>{say(failure.what)}</p>
        <dl className={styles.facts}>
          {failure.where && (
            <>
              <dt>{t(($) => $.failure.where)}</dt>
              <dd className={styles.where}>{say(failure.where)}</dd>
            </>
          )}
          {failure.remedy && (
            <>
              <dt>{t(($) => $.failure.remedy)}</dt>
              <dd>{say(failure.remedy)}</dd>
            </>
          )}
        </dl>
        {hasOpen && failure.code !== 'refused' && <p className={styles.kept}>{t(($) => $.failure.kept)}</p>}
        <div className={styles.actions}>
          {failure.code === 'refused' && <RefusedActions onClose={close} />}
          {failure.canFix && <FixAction onClose={close} />}
          <Button onClick={close}>{t(($) => $.failure.close)}</Button>
        </div>
      </div>
    </Dialog>
  );
}

/** A show that cannot be planned, for a reason that a change of it would fix. */
function FixAction({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { actions } = useStudio();
  const find = () => {
    onClose();
    actions.findFixes({ kind: 'failed-plan' });
  };
  return (
    <Button look="accent" onClick={find}>
      {t(($) => $.fixes.find)}
    </Button>
  );
}

function RefusedActions({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const studio = useStudio();
  const format = useSession((state) => state.failure?.format);
  const exportAnyway = () => {
    onClose();
    if (format === 'preview') studio.actions.share(true);
    else if (format) studio.actions.exportAs(format, true);
  };
  const look = () => {
    onClose();
    goToProblem(studio, 0);
  };
  return (
    <>
      <Button look="danger" onClick={exportAnyway}>
        {t(($) => (format === 'preview' ? $.failure.shareAnyway : $.failure.exportAnyway))}
      </Button>
      <Button look="accent" onClick={look}>
        {t(($) => $.failure.showProblems)}
      </Button>
    </>
  );
}
