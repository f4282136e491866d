export { Button } from './button';
export { Choice } from './choice';
export { classNames } from './class-names';
export { toasts } from './good-news';
export { IconButton } from './icon-button';
export { Keys } from './keys';
export { Menu, Menubar, MenuChoice, MenuItem } from './menu';
export { Toasts } from './toasts';
