import type { OrderRequest } from '../../core';
import { type OpenFlight, storyboardDrones } from '../../document';
import { createFleetSampler } from '../../playback';
import type { Scene } from '../../show';

/** Where the drones of the first storyboard stand between its scenes, as they were planned. */
export function orderRequest(
  { flight, report, scenes, transitions }: OpenFlight,
  asked: readonly Scene[],
): OrderRequest {
  const sampler = createFleetSampler(flight);
  const all = new Float32Array(3 * sampler.count);
  const drones = storyboardDrones(report);
  const at = (timeS: number): Float64Array => {
    sampler.samplePositionsInto(all, timeS * 1000);
    return Float64Array.from(all.subarray(0, 3 * drones));
  };
  const last = transitions.at(-1)!;
  const { speedXyMps, speedUpMps, speedDownMps, accelerationMps2, jerkMps3 } = flight.profile;
  return {
    takeoffM: at(transitions[0]!.startS),
    landingM: at(last.startS + last.durationS),
    limits: { speedXyMps, speedUpMps, speedDownMps, accelerationMps2, jerkMps3 },
    scenes: scenes.map(({ startS, endS }, k) => ({
      startM: at(startS),
      endM: at(endS),
      fixedS: asked[k]!.transition.kind === 'fixed' ? asked[k]!.transition.durationS : null,
      isPinned: staysAt(asked, k),
    })),
  };
}

/** A scene that has a start of its own stays, and so do those that go from point to point. */
function staysAt(scenes: readonly Scene[], index: number): boolean {
  const keeps = (scene: Scene | undefined) => scene?.transition.keepsPoints === true;
  return scenes[index]!.startS !== undefined || keeps(scenes[index]) || keeps(scenes[index + 1]);
}
