import type { Studio } from '../../studio-context';
import type { Command, CommandGroup } from '../command';
import { EDIT_COMMANDS } from './edit-commands';
import { FIGURE_COMMANDS } from './figure-commands';
import { FILE_COMMANDS } from './file-commands';
import { HELP_COMMANDS } from './help-commands';
import { NOTE_COMMANDS } from './note-commands';
import { PICTURE_COMMANDS } from './picture-commands';
import { PLAYBACK_COMMANDS } from './playback-commands';
import { TIMING_COMMANDS } from './timing-commands';
import { VIEW_COMMANDS } from './view-commands';

/** Everything that can be done, once: the menu, the palette, the keyboard, the help and the tests read this. */
export const COMMANDS: readonly Command[] = [
  ...FILE_COMMANDS,
  ...PICTURE_COMMANDS,
  ...FIGURE_COMMANDS,
  ...EDIT_COMMANDS,
  ...TIMING_COMMANDS,
  ...PLAYBACK_COMMANDS,
  ...NOTE_COMMANDS,
  ...VIEW_COMMANDS,
  ...HELP_COMMANDS,
];

export const COMMAND_GROUPS: readonly CommandGroup[] = ['file', 'edit', 'figure', 'playback', 'view', 'help'];

/** The command of a name; asking for one that is not there is a mistake of ours. */
export function findCommand(id: string): Command {
  const command = COMMANDS.find((candidate) => candidate.id === id);
  if (!command) throw new Error(`no command "${id}"`);
  return command;
}

/** Runs a command if it is possible now; says whether it was. */
export function runCommand(command: Command, studio: Studio): boolean {
  if (command.isEnabled && !command.isEnabled(studio)) return false;
  command.run(studio);
  return true;
}
