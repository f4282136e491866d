import type { FleetSampler } from '../playback';

/** The light that is left to drones that are not looked at. */
const DIMMED = 1 / 3;

/** A sampler that dims all drones but some. @param looked the drones that are looked at; null dims none. */
export function dimOthers(sampler: FleetSampler, looked: () => readonly number[] | null): FleetSampler {
  return {
    ...sampler,
    sampleLightsInto: (colours, timeMs) => {
      sampler.sampleLightsInto(colours, timeMs);
      const drones = looked();
      if (!drones) return;
      const kept = drones.map((drone) => colours.slice(3 * drone, 3 * drone + 3));
      for (let at = 0; at < colours.length; at++) colours[at]! *= DIMMED;
      for (const [k, drone] of drones.entries()) colours.set(kept[k]!, 3 * drone);
    },
  };
}
