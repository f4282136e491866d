import { Menu as BaseMenu } from '@base-ui/react/menu';
import { Check, ChevronRight, type LucideIcon } from 'lucide-react';
import { type ReactElement, type ReactNode, useMemo, useState } from 'react';
import { Keys } from './keys';
import styles from './menu.module.css';

interface MenuProps {
  readonly trigger: ReactElement;
  readonly align: 'start' | 'end';
  readonly defaultOpen: boolean;
  readonly children: ReactNode;
}

export function Menu({ trigger, align, defaultOpen, children }: MenuProps) {
  return (
    <BaseMenu.Root defaultOpen={defaultOpen}>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner align={align} sideOffset={4} className={styles.positioner}>
          <BaseMenu.Popup className={styles.popup}>{children}</BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

export interface MenuAtProps {
  /** Pixels from the top left of the page. */
  readonly x: number;
  readonly y: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A menu at a place of the page, open as long as it is rendered; the focus goes back to where it was. */
export function MenuAt({ x, y, onClose, children }: MenuAtProps) {
  const [before] = useState(() => document.activeElement);
  const anchor = useMemo(() => ({ getBoundingClientRect: () => DOMRect.fromRect({ x, y }) }), [x, y]);
  return (
    <BaseMenu.Root open onOpenChange={(open) => !open && onClose()}>
      <BaseMenu.Portal>
        <BaseMenu.Positioner anchor={anchor} align="start" sideOffset={2} className={styles.positioner}>
          <BaseMenu.Popup
            className={styles.popup}
            finalFocus={() => (before instanceof HTMLElement && before.isConnected ? before : false)}
          >
            {children}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

export interface SubmenuProps {
  readonly label: string;
  readonly children: ReactNode;
}

export function Submenu({ label, children }: SubmenuProps) {
  return (
    <BaseMenu.SubmenuRoot>
      <BaseMenu.SubmenuTrigger className={styles.item!}>
        <span className={styles.label}>{label}</span>
        <ChevronRight size={16} aria-hidden />
      </BaseMenu.SubmenuTrigger>
      <BaseMenu.Portal>
        <BaseMenu.Positioner sideOffset={4} alignOffset={-4} className={styles.positioner}>
          <BaseMenu.Popup className={styles.popup}>{children}</BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.SubmenuRoot>
  );
}

export function MenuSeparator() {
  return <BaseMenu.Separator className={styles.separator!} />;
}

export interface MenuItemProps {
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  readonly keys?: string | undefined;
  readonly disabled?: boolean;
  /** Why it is not possible, as a title and for who hears it. */
  readonly hint?: string | undefined;
  readonly onSelect: () => void;
}

export function MenuItem({ label, icon: Icon, keys, disabled = false, hint, onSelect }: MenuItemProps) {
  return (
    <BaseMenu.Item className={styles.item!} disabled={disabled} title={hint} onClick={onSelect}>
      <span className={styles.icon}>{Icon && <Icon size={16} aria-hidden />}</span>
      <span className={styles.label}>{label}</span>
      {keys && <Keys keys={keys} />}
    </BaseMenu.Item>
  );
}

export interface MenuChoiceProps<T extends string> {
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** One of several, the present one ticked. */
export function MenuChoice<T extends string>({ value, options, onChange }: MenuChoiceProps<T>) {
  return (
    <BaseMenu.RadioGroup value={value} onValueChange={(chosen: T) => onChange(chosen)}>
      {options.map((option) => (
        <BaseMenu.RadioItem key={option.value} value={option.value} className={styles.item!} closeOnClick>
          <span className={styles.icon}>
            <BaseMenu.RadioItemIndicator>
              <Check size={16} aria-hidden />
            </BaseMenu.RadioItemIndicator>
          </span>
          <span className={styles.label}>{option.label}</span>
        </BaseMenu.RadioItem>
      ))}
    </BaseMenu.RadioGroup>
  );
}
