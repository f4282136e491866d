/** Drones that a note names; more are counted. */
const DRONES_NAMED = 5;

/** Collects what is to be said of files that were read: one sentence a kind, with the drones that it is about. */
export class NoteList {
  readonly #drones = new Map<string, string[]>();

  /** A note about the whole show. */
  add(text: string): void {
    this.#drones.set(text, []);
  }

  /** A note about one drone: `text` follows on its name, such as `has no light program: it shows white`. */
  addFor(droneId: string, text: string): void {
    const drones = this.#drones.get(text) ?? [];
    drones.push(droneId);
    this.#drones.set(text, drones);
  }

  build(): string[] {
    return [...this.#drones].map(([text, drones]) => (drones.length > 0 ? `${nameDrones(drones)}: ${text}` : text));
  }
}

/** `Drone 4`, `Drones 4 and 7`, `Drones 1, 2, 3, 4, 5 and 545 more`. */
function nameDrones(ids: readonly string[]): string {
  if (ids.length === 1) return `Drone ${ids[0]}`;
  const more = ids.length - DRONES_NAMED;
  if (more > 0) return `Drones ${ids.slice(0, DRONES_NAMED).join(', ')} and ${more} more`;
  return `Drones ${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`;
}
