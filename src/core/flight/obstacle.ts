/** Something that stands where drones fly, as an upright prism; metres in the show frame. */
export interface Obstacle {
  readonly name: string;
  /** Corners seen from above, `x, y` pairs in order; a simple polygon. */
  readonly footprintM: readonly (readonly [number, number])[];
  readonly bottomM: number;
  readonly topM: number;
  /** Distance kept from its walls and roof. */
  readonly clearanceM: number;
}
