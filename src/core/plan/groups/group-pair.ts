import { roundToMillimetre } from '../../trajectory/trajectory-builder';
import { nearbyPads } from '../launch/nearby-pads';
import { SEPARATION_ALLOWANCE_M } from '../separation-allowance';
import type { GroupTrack } from './group-track';

/** Two groups that share the sky, and what they keep from each other. */
export interface GroupPair {
  /** The group that goes first: the other waits for it. */
  readonly first: GroupTrack;
  readonly second: GroupTrack;
  /** Metres between a drone of one and a drone of the other. */
  readonly fullM: number;
  /** The same while both groups are near their pads: less where the pads of the two are only the design separation apart. */
  readonly padsM: number;
}

/** Pads that are nearer than the design separation by no more than this keep it: a millimetre grid rounds both. */
const ROUNDING_M = 0.0015;

export function* pairGroups(first: GroupTrack, second: GroupTrack): Generator<void, GroupPair> {
  const { separationDesignM } = first.story.profile;
  const fullM = separationDesignM + SEPARATION_ALLOWANCE_M;
  const [firstM, secondM] = [first, second].map(({ story }) => story.homesM.map(roundToMillimetre));
  const pitchM = yield* pitchBetween(firstM!, secondM!, fullM);
  return { first, second, fullM, padsM: pitchM < separationDesignM - ROUNDING_M ? fullM : pitchM };
}

/** Least distance between a pad of one group and a pad of the other, `reachM` where they are no nearer. */
function* pitchBetween(firstM: Float64Array, secondM: Float64Array, reachM: number): Generator<void, number> {
  const padsM = new Float64Array(firstM.length + secondM.length);
  padsM.set(firstM);
  padsM.set(secondM, firstM.length);
  const { start, other, squaredM2 } = yield* nearbyPads(padsM, reachM);
  const ofSecond = firstM.length / 3;
  let leastM2 = reachM * reachM;
  for (let pad = ofSecond; pad + 1 < start.length; pad++) {
    for (let k = start[pad]!; k < start[pad + 1]!; k++) {
      if (other[k]! < ofSecond && squaredM2[k]! < leastM2) leastM2 = squaredM2[k]!;
    }
  }
  return Math.sqrt(leastM2);
}
