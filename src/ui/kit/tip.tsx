import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import { Keys } from './keys';
import styles from './tooltip.module.css';

interface TipProps {
  /** What the tip is of. */
  readonly of: ReactElement;
  readonly label: string;
  readonly keys: string | undefined;
}

/** A name and a shortcut, shown on hover and focus. */
export function Tip({ of, label, keys }: TipProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={of} />
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} className={styles.positioner}>
          <Tooltip.Popup className={styles.popup}>
            {label}
            {keys && <Keys keys={keys} />}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
