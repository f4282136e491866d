import { seededRandom } from '../geometry/seeded-random';
import { greatestOf, leastOf } from '../math/arrays';
import type { SceneStagger } from './flight-story';

/**
 * When the drones of a formation are to leave, in the order of a stagger: evenly along its direction, at random moments, or
 * in waves of as many drones each.
 * @param fromM `n × 3`: the places that they leave. @returns `n`: milliseconds from zero.
 */
export function wishedDelaysMs(fromM: Float64Array, stagger: SceneStagger): Float64Array {
  const keys = stagger.order === 'random' ? randomKeys(fromM.length / 3, stagger.seed) : keysAlong(fromM, stagger);
  const shares = stagger.waves === null ? sharesOf(keys) : waveShares(keys, stagger.waves);
  return shares.map((share) => Math.round(share * stagger.totalS * 1000));
}

function randomKeys(count: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length: count }, () => random());
}

/** How far along the direction of an order each place lies, metres. */
function keysAlong(fromM: Float64Array, { order, rightXY: [x, y] }: SceneStagger): Float64Array {
  const count = fromM.length / 3;
  const along = (dx: number, dy: number, dz: number) =>
    Float64Array.from(
      { length: count },
      (_, i) => dx * fromM[3 * i]! + dy * fromM[3 * i + 1]! + dz * fromM[3 * i + 2]!,
    );
  switch (order) {
    case 'left-right':
      return along(x, y, 0);
    case 'right-left':
      return along(-x, -y, 0);
    case 'near-far':
      return along(-y, x, 0);
    case 'far-near':
      return along(y, -x, 0);
    case 'bottom-top':
      return along(0, 0, 1);
    case 'top-bottom':
      return along(0, 0, -1);
    case 'outside-in':
      return fromCentre(fromM).map((metres) => -metres);
    default:
      return fromCentre(fromM);
  }
}

function fromCentre(fromM: Float64Array): Float64Array {
  const count = fromM.length / 3;
  const centre = [0, 0, 0];
  for (let at = 0; at < fromM.length; at++) centre[at % 3]! += fromM[at]! / count;
  return Float64Array.from({ length: count }, (_, i) => {
    const [dx, dy, dz] = [0, 1, 2].map((axis) => fromM[3 * i + axis]! - centre[axis]!);
    return Math.sqrt(dx! * dx! + dy! * dy! + dz! * dz!);
  });
}

/** A formation with no more extent than this along a direction has no order in it, metres. */
const NO_EXTENT_M = 1e-3;

/** From zero to one. */
function sharesOf(keys: Float64Array): Float64Array {
  const [least, greatest] = [leastOf(keys), greatestOf(keys)];
  if (greatest - least < NO_EXTENT_M) return new Float64Array(keys.length);
  return keys.map((key) => (key - least) / (greatest - least));
}

/** Waves of as many drones each, the first at zero and the last at one; those of one key keep the order of their places. */
function waveShares(keys: Float64Array, waves: number): Float64Array {
  const shares = new Float64Array(keys.length);
  if (greatestOf(keys) - leastOf(keys) < NO_EXTENT_M) return shares;
  const order = Array.from(keys, (_, i) => i).sort((i, j) => keys[i]! - keys[j]! || i - j);
  for (const [rank, i] of order.entries()) shares[i] = Math.floor((rank * waves) / keys.length) / (waves - 1);
  return shares;
}
