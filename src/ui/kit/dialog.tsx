import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import buttonStyles from './button.module.css';
import { classNames } from './class-names';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** `side`: a sheet along the right edge; `page`: over all of the page, with a heading of its own. */
  readonly look?: 'sheet' | 'palette' | 'alert' | 'side' | 'page';
  /** What takes the focus when it opens; the first thing that can, when left out. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

const hasOwnHead = (look: DialogProps['look']) => look === 'palette' || look === 'page';

/** A window over the page, open as long as it is rendered; Esc and a click beside it close it, focus goes back to where it was. */
export function Dialog({ title, closeLabel, onClose, look = 'sheet', initialFocus, children }: DialogProps) {
  return (
    <BaseDialog.Root open onOpenChange={(open) => !open && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles.backdrop!} />
        <BaseDialog.Popup
          data-night={look === 'page' || undefined}
          className={classNames(styles.popup, styles[look])}
          {...(initialFocus && { initialFocus })}
        >
          <header className={hasOwnHead(look) ? styles.hidden : styles.header}>
            <BaseDialog.Title className={styles.title!}>{title}</BaseDialog.Title>
            {!hasOwnHead(look) && (
              <BaseDialog.Close
                className={classNames(buttonStyles.button, buttonStyles.quiet, buttonStyles.square)}
                aria-label={closeLabel}
              >
                <X size={16} aria-hidden />
              </BaseDialog.Close>
            )}
          </header>
          {children}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
