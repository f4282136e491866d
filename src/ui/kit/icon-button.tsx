import type { LucideIcon } from 'lucide-react';
import { Button } from './button';
import buttonStyles from './button.module.css';
import { classNames } from './class-names';
import { loadPopUps, usePopUps } from './pop-ups';
import { useKeptFocus } from './use-kept-focus';

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
  const parts = usePopUps();
  const ref = useKeptFocus();
  const button = (
    <Button
      ref={ref}
      look={look}
      className={classNames(buttonStyles.square, className)}
      aria-label={label}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed, 'data-pressed': pressed ? '' : undefined })}
      {...(!parts && { onPointerEnter: loadPopUps, onFocus: loadPopUps })}
      {...rest}
    >
      <Icon size={16} aria-hidden />
    </Button>
  );
  return parts ? <parts.Tip of={button} label={label} keys={keys} /> : button;
}
