import { Tooltip } from '@base-ui/react/tooltip';
import type { LucideIcon } from 'lucide-react';
import { Button } from './button';
import buttonStyles from './button.module.css';
import { classNames } from './class-names';
import { Keys } from './keys';
import styles from './tooltip.module.css';

interface IconButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  /** The shortcut to show beside the label, in `tinykeys` words. */
  readonly keys?: string | undefined;
  readonly look?: 'plain' | 'quiet' | 'accent';
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly className?: string | undefined;
  readonly onClick: () => void;
}

/** A square button with a picture; its name and shortcut show on hover and are read out. */
export function IconButton({ icon: Icon, label, keys, look = 'quiet', pressed, className, ...rest }: IconButtonProps) {
  const button = (
    <Button
      look={look}
      className={classNames(buttonStyles.square, className)}
      aria-label={label}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed, 'data-pressed': pressed ? '' : undefined })}
      {...rest}
    />
  );
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={button}>
        <Icon size={16} aria-hidden />
      </Tooltip.Trigger>
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
