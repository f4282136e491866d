export { bindKeymap } from './bind-keymap';
export { type Command, type CommandGroup, canExportNow } from './command';
export { CommandItems } from './command-items';
export { CommandMenu } from './command-menu';
export { findCommand, runCommand } from './command-table';
export { type ContextMenuName, openContextMenu } from './context-menus';
export { PaletteDoor, preloadPalette } from './palette/palette-door';
export { SPEEDS, step } from './shuttle';
export { CAMERA_ICONS, goToClosest, goToProblem } from './view-commands';
