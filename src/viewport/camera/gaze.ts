/** Something that turns the head of who stands in the sky's place, beside pointers: a phone that is turned. */
export interface Gaze {
  /** @param onTurn hears by how much: to the left, and up, in radians. Returns how to stop. */
  subscribe(onTurn: (turnRad: number, tiltRad: number) => void): () => void;
}
