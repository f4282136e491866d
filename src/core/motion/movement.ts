/**
 * How the points of a scene move while it holds, about the centre of the formation. All movements start and end at
 * rest where they began, but for a turn, which ends turned.
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
  | { readonly kind: 'bob'; readonly byM: readonly [number, number, number]; readonly periodS: number };

/** Half-width of a formation along x: what a wave grows along. */
export interface MovementExtent {
  readonly minX: number;
  readonly maxX: number;
}

/** Share of a turn spent in speeding up, and again in slowing down. */
const TURN_RAMP = 0.2;

const RADIANS = Math.PI / 180;
const TURN = 2 * Math.PI;

/**
 * Instants, in milliseconds from the start of a hold, between which a cubic spline follows a movement to within a few
 * centimetres at the speeds that the limits allow.
 */
export function movementKnotsMs(movement: Movement, holdMs: number): number[] {
  const spacingMs = movement.kind === 'turn' ? holdMs / 32 : Math.min(movement.periodS * 1000, holdMs) / 12;
  const pieces = Math.max(4, Math.round(holdMs / Math.max(spacingMs, 250)));
  return Array.from({ length: pieces + 1 }, (_, k) => Math.round((holdMs * k) / pieces));
}

/**
 * Where a point of a formation is at a time of the hold.
 * @param at `x, y, z` in the formation's frame (metres, about its centre). @param out the moved point, same frame.
 */
export function movePoint(
  movement: Movement,
  extent: MovementExtent,
  at: readonly [number, number, number],
  timeS: number,
  holdS: number,
  out: [number, number, number],
): void {
  const [x, y, z] = at;
  out[0] = x;
  out[1] = y;
  out[2] = z;
  switch (movement.kind) {
    case 'turn':
      turn(out, movement.degrees * RADIANS * rampedShare(timeS / holdS));
      return;
    case 'sway': {
      const swing = Math.sin((TURN * timeS) / movement.periodS) * envelope(timeS, holdS, movement.periodS);
      turn(out, movement.degrees * RADIANS * swing);
      return;
    }
    case 'wave': {
      const width = Math.max(extent.maxX - extent.minX, 1e-6);
      const loose = (x - extent.minX) / width;
      const phase = TURN * ((x - extent.minX) / movement.lengthM - timeS / movement.periodS);
      out[1] = y + movement.amplitudeM * loose * Math.sin(phase) * envelope(timeS, holdS, movement.periodS);
      return;
    }
    case 'beat': {
      const beyond = Math.max(0, Math.abs(x) - movement.bodyM);
      const swing = Math.sin((TURN * timeS) / movement.periodS) * envelope(timeS, holdS, movement.periodS);
      out[2] = z + beyond * Math.tan(movement.degrees * RADIANS * swing);
      return;
    }
    case 'bob': {
      const share = ((1 - Math.cos((TURN * timeS) / movement.periodS)) / 2) * envelope(timeS, holdS, movement.periodS);
      for (let axis = 0; axis < 3; axis++) out[axis]! += movement.byM[axis]! * share;
    }
  }
}

/** Turns a point about the vertical, counterclockwise from above. */
function turn(point: [number, number, number], angleRad: number): void {
  const [x, y] = point;
  point[0] = x * Math.cos(angleRad) - y * Math.sin(angleRad);
  point[1] = x * Math.sin(angleRad) + y * Math.cos(angleRad);
}

/** A share from 0 to 1 that speeds up and slows down smoothly and is steady between. */
function rampedShare(share: number): number {
  const steady = 1 / (1 - TURN_RAMP);
  if (share < TURN_RAMP) return steady * TURN_RAMP * rampArea(share / TURN_RAMP);
  if (share > 1 - TURN_RAMP) return 1 - steady * TURN_RAMP * rampArea((1 - share) / TURN_RAMP);
  return steady * (share - TURN_RAMP / 2);
}

/** Integral of the smooth step `3u² - 2u³`. */
function rampArea(u: number): number {
  return u * u * u - (u * u * u * u) / 2;
}

/** Grows from 0 at the start of a hold to 1 and back to 0 at its end, within a period or half of the hold. */
function envelope(timeS: number, holdS: number, periodS: number): number {
  const rampS = Math.min(periodS, holdS / 2);
  return smootherStep(timeS / rampS) * smootherStep((holdS - timeS) / rampS);
}

/** Perlin's step with no speed and no acceleration at its ends. */
function smootherStep(u: number): number {
  const c = Math.min(1, Math.max(0, u));
  return c * c * c * (c * (c * 6 - 15) + 10);
}
