import { useTranslation } from 'react-i18next';
import styles from './failure-dialog.module.css';
import { Button } from './kit';
import { Dialog } from './kit/dialog';
import { useStudio } from './studio-context';

/** Asked before another show takes the place of one that has changes in no file. */
export function UnsavedDialog({ answer }: { readonly answer: (mayLeave: boolean) => void }) {
  const { t } = useTranslation();
  const { actions } = useStudio();
  const stay = () => answer(false);
  return (
    <Dialog title={t(($) => $.unsaved.title)} closeLabel={t(($) => $.unsaved.stay)} look="alert" onClose={stay}>
      <div className={styles.body}>
        <p className={styles.what}>{t(($) => $.unsaved.what)}</p>
        <div className={styles.actions}>
          <Button look="danger" onClick={() => answer(true)}>
            {t(($) => $.unsaved.discard)}
          </Button>
          <Button onClick={stay}>{t(($) => $.unsaved.stay)}</Button>
          <Button look="accent" onClick={() => void actions.saveShow().then(answer)}>
            {t(($) => $.unsaved.save)}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
