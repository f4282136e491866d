export { bindKeymap } from './bind-keymap';
export { type Command, type CommandGroup, canExportNow } from './command';
export { CommandMenu } from './command-menu';
export { findCommand, runCommand } from './command-table';
export { SPEEDS, step } from './shuttle';
export { CAMERA_ICONS, goToClosest, goToProblem } from './view-commands';
