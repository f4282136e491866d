import { tinykeys } from 'tinykeys';
import type { Studio } from '../studio-context';
import type { Command } from './command';
import { COMMANDS, runCommand } from './table/command-table';

/** Things that have their own use for keys while they are open or hold the focus. */
const OWN_KEYS =
  'input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]:not([data-scenes]), [role=menubar]';
/** What is typed in, and the chords that belong to typing there. */
const TYPED_IN = 'input, textarea, [contenteditable]';
const TYPING_CHORDS = /^(KeyA|Arrow.+|Home|End|Delete|Backspace)$/;
const OWN_ARROWS = '[role=slider], [role=separator], [role=group] [aria-pressed]';

/** Binds every shortcut of the command table to the window. Returns how to unbind. */
export function bindKeymap(target: Window, studio: Studio): () => void {
  const handlers = [...commandsByKeys()].map(([keys, commands]) => {
    const handle = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      if (commands.some((command) => runCommand(command, studio))) event.preventDefault();
    };
    return [keys, handle] as const;
  });
  return tinykeys(target, Object.fromEntries(handlers));
}

/** Commands that share their keys: the first that is possible runs. */
function commandsByKeys(): ReadonlyMap<string, readonly Command[]> {
  const found = new Map<string, Command[]>();
  for (const command of COMMANDS) {
    if (command.isNative) continue;
    for (const keys of [command.keys, ...(command.moreKeys ?? [])]) {
      if (keys) found.set(keys, [...(found.get(keys) ?? []), command]);
    }
  }
  return found;
}

function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || !(event.target instanceof Element)) return event.defaultPrevented;
  const element = event.target;
  const isChord = event.ctrlKey || event.metaKey;
  if (isChord && element.closest(TYPED_IN) && TYPING_CHORDS.test(event.code)) return true;
  if (element.closest(OWN_KEYS)) return !isChord || element.closest('[role=dialog]') !== null;
  if (/^(Arrow|Home|End|Page)/.test(event.code)) return element.closest(OWN_ARROWS) !== null;
  // Space plays, except on a button that was reached by keyboard: there it presses the button.
  return event.code === 'Space' && element.matches('button:focus-visible, a:focus-visible');
}
