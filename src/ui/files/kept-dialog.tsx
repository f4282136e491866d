import styles from '../failure-dialog.module.css';
import { Button } from '../kit';
import { Dialog } from '../kit/dialog';
import type { KeptChanges } from '../studio-context';
import { useFileWords } from './use-file-words';

/** Asked when the page opens and an earlier visit left changes that are in no file. Esc leaves them where they are. */
export function KeptDialog({ title, changedAt, answer }: KeptChanges) {
  const { t, i18n } = useFileWords();
  const when = new Date(changedAt).toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  const later = () => answer('later');
  return (
    <Dialog title={t(($) => $.kept.title)} closeLabel={t(($) => $.kept.later)} look="alert" onClose={later}>
      <div className={styles.body}>
        <p className={styles.what}>{t(($) => $.kept.what, { title, when })}</p>
        <div className={styles.actions}>
          <Button look="danger" onClick={() => answer('discard')}>
            {t(($) => $.kept.discard)}
          </Button>
          <Button onClick={later}>{t(($) => $.kept.later)}</Button>
          <Button look="accent" onClick={() => answer('open')}>
            {t(($) => $.kept.open)}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
