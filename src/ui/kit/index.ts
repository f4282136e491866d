export { Button } from './button';
export { Choice } from './choice';
export { classNames } from './class-names';
export { IconButton } from './icon-button';
export { Keys } from './keys';
export { Menu, Menubar, MenuChoice, MenuItem } from './menu';
export { Toasts, toasts } from './toasts';
