import { InputError, type LightSet, type Message, message, type TaskContext } from '../../core';
import { KeyCollector } from '../fleet';
import type { NoteList } from '../notes/note-list';
import { decodeLight } from './decode-light';

/** Keys that all programs of a fleet may unfold to: 500 MB of memory. */
const MAX_KEYS = 20_000_000;

/** Commands that all programs of a fleet may run for: some seconds. */
const MAX_COMMANDS = 100_000_000;

/** What a drone without a program shows: white in the players of `.skyc`, nothing by its firmware. */
export type WithoutProgram = 'white' | 'dark';

const WITHOUT: Readonly<Record<WithoutProgram, Message>> = {
  white: message`no light program: white.`,
  dark: message`no light program: dark.`,
};

export interface FleetLightOptions {
  readonly droneIds: readonly string[];
  /** The end of the show: endless loops go on until then. */
  readonly untilMs: number;
  readonly without: WithoutProgram;
  /** What to call the files in messages. */
  readonly where: string;
  readonly notes: NoteList;
  readonly task: TaskContext;
}

/**
 * The light of a fleet from the programs of its drones, null where there is none. What stops early is noted, not refused.
 * @throws InputError for programs that unfold to more than memory or patience hold.
 */
export async function decodeFleetLight(
  programs: readonly (Uint8Array | null)[],
  options: FleetLightOptions,
): Promise<LightSet> {
  const { droneIds, untilMs, without, where, notes, task } = options;
  const keys = new KeyCollector();
  let commands = 0;
  for (const [drone, program] of programs.entries()) {
    const id = droneIds[drone]!;
    if (program && program.length > 0) {
      const decoded = decodeLight(program, keys, untilMs);
      commands += decoded.commands;
      if (decoded.stop)
        notes.addFor(id, message`the light program stops early, since ${decoded.stop}; the colour holds.`);
    } else {
      if (!program && without === 'white') keys.add(0, [255, 255, 255]);
      keys.endDrone();
      notes.addFor(id, program ? message`the light program is empty: dark.` : WITHOUT[without]);
    }
    if (keys.keys > MAX_KEYS || commands > MAX_COMMANDS) refuseEndless(where, id);
    await task.checkpoint();
  }
  return keys.build();
}

function refuseEndless(where: string, id: string): never {
  const what = message`the light programs unfold to too many colours (at drone ${id})`;
  throw new InputError(what, where, message`Export the show again with fewer loops in its lights.`);
}
