import { Menubar as BaseMenubar } from '@base-ui/react/menubar';
import {
  type ComponentProps,
  cloneElement,
  createContext,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useState,
} from 'react';
import type { Button } from './button';
import styles from './menu.module.css';
import type { MenuAtProps, MenuChoiceProps, MenuItemProps, SubmenuProps } from './menu-parts';
import { loadPopUps, usePopUps } from './pop-ups';
import { useKeptFocus } from './use-kept-focus';

interface MenuProps {
  /** The element that opens the menu. */
  readonly trigger: ReactElement<ComponentProps<typeof Button>>;
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
}

const InMenubar = createContext(false);

/** A menu behind a button. It is a plain button until menus are loaded; one that is pressed before opens then. */
export function Menu({ trigger, align = 'start', children }: MenuProps) {
  const parts = usePopUps();
  const isInMenubar = useContext(InMenubar);
  const ref = useKeptFocus();
  const [isWanted, setIsWanted] = useState(false);
  if (parts) {
    return (
      <parts.Menu trigger={cloneElement(trigger, { ref })} align={align} defaultOpen={isWanted}>
        {children}
      </parts.Menu>
    );
  }
  const open = () => {
    setIsWanted(true);
    loadPopUps();
  };
  return cloneElement(trigger, {
    ref,
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    ...(isInMenubar && { role: 'menuitem' }),
    onPointerEnter: loadPopUps,
    onFocus: loadPopUps,
    onClick: open,
    onKeyDown: ({ key }: KeyboardEvent) => key === 'ArrowDown' && open(),
  });
}

/** A menu at a place of the page, open as long as it is rendered; the focus goes back to where it was. */
export function MenuAt(props: MenuAtProps) {
  const parts = usePopUps();
  useEffect(loadPopUps, []);
  return parts && <parts.MenuAt {...props} />;
}

/** A menu as an item of another. */
export function Submenu(props: SubmenuProps) {
  const parts = usePopUps();
  return parts && <parts.Submenu {...props} />;
}

export function MenuSeparator() {
  const parts = usePopUps();
  return parts && <parts.MenuSeparator />;
}

export function MenuItem(props: MenuItemProps) {
  const parts = usePopUps();
  return parts && <parts.MenuItem {...props} />;
}

/** One of several, the present one ticked. */
export function MenuChoice<T extends string>(props: MenuChoiceProps<T>) {
  const parts = usePopUps();
  return parts && <parts.MenuChoice {...props} />;
}

export function Menubar({ children }: { readonly children: ReactNode }) {
  return (
    <BaseMenubar className={styles.bar!}>
      <InMenubar value>{children}</InMenubar>
    </BaseMenubar>
  );
}
