/** All that opens over the page, in one file: loaded with the first use, see `pop-ups.ts`. */
export { Menu, MenuAt, MenuChoice, MenuItem, MenuSeparator, Submenu } from './menu-parts';
export { Tip } from './tip';
