import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import type { LucideIcon } from 'lucide-react';
import styles from './choice.module.css';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string; readonly icon: LucideIcon }[];
  readonly onChange: (value: T) => void;
}

/** A few things side by side of which one holds. */
export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <ToggleGroup
      aria-label={label}
      className={styles.group!}
      value={[value]}
      onValueChange={([chosen]) => chosen !== undefined && onChange(chosen as T)}
    >
      {options.map(({ value: option, label: name, icon: Icon }) => (
        <Toggle key={option} value={option} className={styles.option!}>
          <Icon size={16} aria-hidden />
          <span>{name}</span>
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
