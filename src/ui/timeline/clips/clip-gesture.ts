import type { Lane } from '../lane/use-lane';

/** What a hand does to clips, for drawing; the show itself has it as a draft. */
export type ClipGesture =
  | {
      readonly kind: 'move';
      /** Where the lifted scenes lay, seconds on the lane, by their ids. */
      readonly leftS: ReadonlyMap<string, number>;
      readonly byPx: number;
      /** What the order under the hand saves, seconds; null where that is not known. */
      readonly savesS: number | null;
    }
  | {
      readonly kind: 'trim';
      readonly id: string;
      readonly edge: Edge;
      readonly isSnapped: boolean;
      /** How long the scene holds under the hand, seconds, and by how much that is longer. */
      readonly holdS: number;
      readonly longerS: number;
    };

export type Edge = 'start' | 'end';

/** What a gesture needs of the lane that it happens on. */
export interface GestureGround {
  readonly laneNow: () => Lane;
  readonly pxPerS: number;
  readonly show: (gesture: ClipGesture | null) => void;
}
