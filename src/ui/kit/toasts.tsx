import { Toast } from '@base-ui/react/toast';
import { CheckCircle2, Info, X } from 'lucide-react';
import styles from './toasts.module.css';

/** Where the program leaves short good news, and notes (of type `note`); they go by themselves. */
export const toasts = Toast.createToastManager();

export function Toasts({ closeLabel }: { readonly closeLabel: string }) {
  return (
    <Toast.Provider toastManager={toasts} timeout={6000}>
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
