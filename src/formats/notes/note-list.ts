import { type Message, type MessageText, message, printMessage } from '../../core';

/** Drones that a note names; more are counted. */
const DRONES_NAMED = 5;

/** Collects what is to be said of files that were read: one sentence a kind, with the drones that it is about. */
export class NoteList {
  readonly #notes = new Map<string, { readonly text: MessageText; readonly drones: string[] }>();

  /** A note about the whole show. */
  add(text: MessageText): void {
    this.#notes.set(printMessage(text), { text, drones: [] });
  }

  /** A note about one drone: `text` follows on its name, such as `has no light program: it shows white`. */
  addFor(droneId: string, text: MessageText): void {
    const key = printMessage(text);
    const note = this.#notes.get(key) ?? { text, drones: [] };
    note.drones.push(droneId);
    this.#notes.set(key, note);
  }

  build(): MessageText[] {
    return [...this.#notes.values()].map(({ text, drones }) =>
      drones.length > 0 ? message`${nameDrones(drones)}: ${text}` : text,
    );
  }
}

/** `Drone 4`, `Drones 4 and 7`, `Drones 1, 2, 3, 4, 5 and 545 more`. */
function nameDrones(ids: readonly string[]): Message {
  if (ids.length === 1) return message`Drone ${ids[0]!}`;
  const more = ids.length - DRONES_NAMED;
  if (more > 0) return message`Drones ${ids.slice(0, DRONES_NAMED).join(', ')} and ${more} more`;
  return message`Drones ${ids.slice(0, -1).join(', ')} and ${ids.at(-1)!}`;
}
