import styles from '../failure-dialog.module.css';
import { Button } from '../kit';
import { Dialog } from '../kit/dialog';
import type { DiskChange } from '../studio-context';
import { useFileWords } from './use-file-words';

/** Asked when others changed the file of the open show. Esc leaves both as they are. */
export function DiskDialog({ fileName: name, isSaving, answer }: DiskChange) {
  const { t } = useFileWords();
  const later = () => answer('later');
  return (
    <Dialog title={t(($) => $.disk.title)} closeLabel={t(($) => $.disk.later)} look="alert" onClose={later}>
      <div className={styles.body}>
        <p className={styles.what}>{isSaving ? t(($) => $.disk.saving, { name }) : t(($) => $.disk.what, { name })}</p>
        <p className={styles.kept}>{t(($) => $.disk.undo)}</p>
        <div className={styles.actions}>
          <Button onClick={later}>{t(($) => $.disk.later)}</Button>
          <Button look={isSaving ? 'danger' : 'plain'} onClick={() => answer('mine')}>
            {isSaving ? t(($) => $.disk.over) : t(($) => $.disk.keep)}
          </Button>
          <Button look="accent" onClick={() => answer('disk')}>
            {t(($) => $.disk.load)}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
