export { bindKeymap } from './bind-keymap';
export { type Command, type CommandGroup, canExportNow } from './command';
export { CommandItems } from './command-items';
export { CommandMenu } from './command-menu';
export { findCommand, runCommand } from './command-table';
export { type ContextMenuName, openContextMenu } from './context-menus';
export { SPEEDS, step } from './shuttle';
export { CAMERA_ICONS, goToClosest, goToProblem } from './view-commands';
