import { coded, message } from '../../core';
import type { Fault } from '../file/describe-issue';
import type { DocumentPath } from '../file/document-path';
import type { Movement } from '../schema';

type ScenePath = Extract<Movement, { kind: 'path' }>;
type Point = ScenePath['pointsM'][number];

/** Nearer points of a path than this are taken for one that was written twice. */
const LEAST_LEG_M = 0.1;

/** A path that turns by more at a point has no smooth curve, only a point at which it stops and comes back. */
const SHARPEST_TURN_DEG = 170;

/** What a figure's movements ask for that cannot be flown by any drone, however slowly. */
export function* movementFaults(motion: readonly Movement[], path: DocumentPath): Iterable<Fault> {
  let paths = 0;
  for (const [index, movement] of motion.entries()) {
    if (movement.kind !== 'path') continue;
    const at = [...path, index];
    if (++paths > 1) {
      yield {
        path: at,
        what: coded('second-path')`found a second path, expected at most one in a figure`,
        remedy: message`Draw one curve that does what both are to do.`,
      };
    }
    yield* pathFaults(movement, at);
  }
}

function* pathFaults({ pointsM, headingFollows }: ScenePath, path: DocumentPath): Iterable<Fault> {
  for (let k = 1; k < pointsM.length; k++) {
    const leg = legOf(pointsM[k - 1]!, pointsM[k]!);
    const next = k + 1 < pointsM.length ? legOf(pointsM[k]!, pointsM[k + 1]!) : leg;
    const fault = legFault(leg, next) ?? (headingFollows ? headingFault(level(leg), level(next)) : null);
    if (fault) yield { path: [...path, 'pointsM', k], ...fault };
  }
}

/** What is wrong with the path to a point and on from it. */
function legFault(leg: Point, next: Point): Omit<Fault, 'path'> | null {
  if (lengthOf(leg) < LEAST_LEG_M) {
    return {
      what: coded(
        'path-points-too-near',
      )`found a point ${lengthOf(leg).toFixed(3)} m from the one before it, expected at least ${LEAST_LEG_M} m`,
      remedy: message`Remove one of the two.`,
    };
  }
  if (turnDeg(leg, next) <= SHARPEST_TURN_DEG) return null;
  return {
    what: coded(
      'path-turns-back',
    )`found a path that turns back here, expected a turn of at most ${SHARPEST_TURN_DEG} degrees`,
    remedy: message`Lead it round in a bow, or use "bob" to go to and fro.`,
  };
}

/** What of a path, seen from above, no heading can follow. */
function headingFault(leg: Point, next: Point): Omit<Fault, 'path'> | null {
  if (lengthOf(leg) >= LEAST_LEG_M && turnDeg(leg, next) <= SHARPEST_TURN_DEG) return null;
  return {
    what: coded(
      'heading-cannot-follow',
    )`found a path that runs straight up or down to here, or turns back: no heading can follow it`,
    remedy: message`Move the point aside, or set headingFollows to false.`,
  };
}

function legOf(from: Point, to: Point): Point {
  return [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
}

function level([x, y]: Point): Point {
  return [x, y, 0];
}

function lengthOf([x, y, z]: Point): number {
  return Math.hypot(x, y, z);
}

/** Angle between two legs; none where one of them has no length. */
function turnDeg(a: Point, b: Point): number {
  const lengths = lengthOf(a) * lengthOf(b);
  if (lengths === 0) return 0;
  const cosine = (a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) / lengths;
  return (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI;
}
