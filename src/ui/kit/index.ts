export { Button } from './button';
export { Choice } from './choice';
export { classNames } from './class-names';
export { toasts } from './good-news';
export { IconButton } from './icon-button';
export { Keys } from './keys';
export { Menu, MenuAt, Menubar, MenuChoice, MenuItem, MenuSeparator, Submenu } from './menu';
export { Toasts } from './toasts';
export { useIsNarrow } from './use-is-narrow';
