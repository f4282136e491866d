/**
 * How the points of a scene move while it holds, about the centre of the formation. Where a hold is eased they start
 * and end at rest. All come back to where they began, but for a turn, a path and a scale that does not go back.
 */
export type Movement =
  /** Turn about the vertical by so many degrees over the hold. */
  | { readonly kind: 'turn'; readonly degrees: number }
  /** Turn to and fro about the vertical. */
  | { readonly kind: 'sway'; readonly degrees: number; readonly periodS: number }
  /** Waves that run along x and push points to and fro in depth, more so away from the left edge: a flag. */
  | { readonly kind: 'wave'; readonly amplitudeM: number; readonly lengthM: number; readonly periodS: number }
  /** Wings beyond `bodyM` of the middle rise and sink. */
  | { readonly kind: 'beat'; readonly degrees: number; readonly periodS: number; readonly bodyM: number }
  /** All points drift by a vector and come back. */
  | { readonly kind: 'bob'; readonly byM: readonly [number, number, number]; readonly periodS: number }
  /** Grow or shrink about the centre to a factor over the hold, or there and back. */
  | { readonly kind: 'scale'; readonly to: number; readonly back: boolean }
  /**
   * All points follow a smooth curve through `pointsM`, at an even speed, from the first of them to the last: offsets
   * from the placement along the axes of the show frame. With `headingFollows` the formation turns as the curve does.
   */
  | {
      readonly kind: 'path';
      readonly pointsM: readonly (readonly [number, number, number])[];
      readonly headingFollows: boolean;
    };

/** A kind of movement by its name. */
export type MovementOf<Kind extends Movement['kind']> = Extract<Movement, { kind: Kind }>;

/** Whether movements speed up from rest at the start of a hold, and come to rest at its end. */
export interface MovementEase {
  readonly in: boolean;
  readonly out: boolean;
}

/** Edges of a formation along x: what a wave grows along. */
export interface MovementExtent {
  readonly minX: number;
  readonly maxX: number;
}

/** The edges of `x, y, z` triples along x. */
export function extentAlongX(positionsM: Float64Array): MovementExtent {
  let minX = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  for (let p = 0; p < positionsM.length; p += 3) {
    minX = Math.min(minX, positionsM[p]!);
    maxX = Math.max(maxX, positionsM[p]!);
  }
  return { minX, maxX };
}

/** Knots to a turn or a scale, and to a period of what goes to and fro. */
const KNOTS_A_HOLD = 32;
const KNOTS_A_PERIOD = 12;

/** Knots between two points of a path. */
const KNOTS_A_LEG = 16;

const SHORTEST_PIECE_MS = 250;

/**
 * Instants, in milliseconds from the start of a hold, between which a cubic spline follows movements to within a few
 * centimetres at the speeds that the limits allow.
 */
export function movementKnotsMs(movements: readonly Movement[], holdMs: number): number[] {
  const spacingMs = movements.reduce((least, movement) => Math.min(least, knotSpacingMs(movement, holdMs)), holdMs);
  const pieces = Math.max(4, Math.round(holdMs / Math.max(spacingMs, SHORTEST_PIECE_MS)));
  return Array.from({ length: pieces + 1 }, (_, k) => Math.round((holdMs * k) / pieces));
}

function knotSpacingMs(movement: Movement, holdMs: number): number {
  switch (movement.kind) {
    case 'turn':
    case 'scale':
      return holdMs / KNOTS_A_HOLD;
    case 'path':
      return holdMs / Math.max(KNOTS_A_HOLD, KNOTS_A_LEG * (movement.pointsM.length - 1));
    default:
      return Math.min(movement.periodS * 1000, holdMs) / KNOTS_A_PERIOD;
  }
}
