export { bindKeymap } from './bind-keymap';
export { type Command, type CommandGroup, canExportNow } from './command';
export { CommandItems } from './command-items';
export { CommandMenu } from './command-menu';
export { type ContextMenuName, openContextMenu } from './context-menus';
export { PaletteDoor, preloadPalette } from './palette/palette-door';
export { SPEEDS, step } from './shuttle';
export { findCommand, runCommand } from './table/command-table';
export { CAMERA_ICONS, goToClosest, goToProblem } from './table/view-commands';
