import { Toast } from '@base-ui/react/toast';
import { CheckCircle2, Info, X } from 'lucide-react';
import { useEffect } from 'react';
import { type KnownNews, showNewsOn } from './good-news';
import styles from './toasts.module.css';

const manager = Toast.createToastManager();

const shelf = {
  show: (news: readonly KnownNews[]) => {
    for (const one of news) manager.add(one);
  },
  close: (id: string) => manager.close(id),
};

/** Good news in a corner of the page; they go by themselves. */
export function ToastShelf({ closeLabel }: { readonly closeLabel: string }) {
  useEffect(() => showNewsOn(shelf), []);
  return (
    <Toast.Provider toastManager={manager} timeout={6000}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport!}>
          <ToastList closeLabel={closeLabel} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList({ closeLabel }: { readonly closeLabel: string }) {
  const { toasts: shown } = Toast.useToastManager();
  return shown.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={styles.toast!}>
      {toast.type === 'note' ? (
        <Info size={16} className={styles.noteIcon} aria-hidden />
      ) : (
        <CheckCircle2 size={16} className={styles.icon} aria-hidden />
      )}
      <div className={styles.text}>
        <Toast.Title className={styles.title!} />
        <Toast.Description className={styles.description!} />
      </div>
      <Toast.Close className={styles.close!} aria-label={closeLabel}>
        <X size={16} aria-hidden />
      </Toast.Close>
    </Toast.Root>
  ));
}
