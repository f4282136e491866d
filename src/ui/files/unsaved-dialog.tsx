import styles from '../failure-dialog.module.css';
import { Button } from '../kit';
import { Dialog } from '../kit/dialog';
import { useEditor, useStudio } from '../studio-context';
import { useFileWords } from './use-file-words';

/** Asked before another show takes the place of one that has changes in no file. */
export function UnsavedDialog({ answer }: { readonly answer: (mayLeave: boolean) => void }) {
  const { t } = useFileWords();
  const { actions } = useStudio();
  const isLost = useEditor(({ keeping }) => keeping === 'failed' || keeping === 'off');
  const stay = () => answer(false);
  return (
    <Dialog title={t(($) => $.unsaved.title)} closeLabel={t(($) => $.unsaved.stay)} look="alert" onClose={stay}>
      <div className={styles.body}>
        <p className={styles.what}>{isLost ? t(($) => $.unsaved.lost) : t(($) => $.unsaved.what)}</p>
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
