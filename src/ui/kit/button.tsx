import { Button as BaseButton } from '@base-ui/react/button';
import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names';

interface ButtonProps extends Omit<ComponentProps<typeof BaseButton>, 'className'> {
  readonly look?: 'plain' | 'quiet' | 'accent' | 'danger';
  readonly className?: string;
}

export function Button({ look = 'plain', className, ...rest }: ButtonProps) {
  return <BaseButton className={classNames(styles.button, styles[look], className)} {...rest} />;
}
