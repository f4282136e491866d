import type { SceneTimes } from '../core';
import type { FleetSampler } from '../playback';
import type { HoldPicture } from './hold-picture';

/** A hold that is shown in place of the plan, at a time from its start. */
export interface ShownHold {
  readonly hold: HoldPicture;
  /** Index of the planned scene that it stands in for; null for one that is not planned. */
  readonly planned: number | null;
  readonly timeMs: number;
}

/**
 * The plan, with the points of a hold put over it where the document differs. Drones that the hold does not need are dark
 * where the plan has them. @param drones the first of the fleet, which fly the scenes.
 */
export function createLiveSampler(
  plan: FleetSampler,
  drones: number,
  scenes: readonly SceneTimes[],
  shownAt: (timeMs: number) => ShownHold | null,
): FleetSampler {
  const slotsOf = createSlots(plan, drones, scenes);
  return {
    count: plan.count,
    samplePositionsInto: (positionsM, timeMs) => {
      plan.samplePositionsInto(positionsM, timeMs);
      const shown = shownAt(timeMs);
      if (shown) shown.hold.positionsInto(positionsM, slotsOf(shown.planned), shown.timeMs);
    },
    sampleLightsInto: (colours, timeMs) => {
      plan.sampleLightsInto(colours, timeMs);
      const shown = shownAt(timeMs);
      if (!shown) return;
      colours.fill(0, 0, 3 * drones);
      shown.hold.lightsInto(colours, slotsOf(shown.planned), shown.timeMs);
    },
  };
}

/** Which drone stands for each point of a hold: those that the plan lights there first, so that its spares stay spare. */
function createSlots(plan: FleetSampler, drones: number, scenes: readonly SceneTimes[]) {
  const known = new Map<number | null, Uint32Array>();
  const colours = new Float32Array(3 * plan.count);
  return (planned: number | null): Uint32Array => {
    const before = known.get(planned);
    if (before) return before;
    const scene = planned === null ? undefined : scenes[planned];
    if (scene) plan.sampleLightsInto(colours, 500 * (scene.startS + scene.endS));
    else colours.fill(0);
    const isDark = (drone: number) => colours[3 * drone]! + colours[3 * drone + 1]! + colours[3 * drone + 2]! === 0;
    const all = Array.from({ length: drones }, (_, drone) => drone);
    const slots = Uint32Array.from([...all.filter((drone) => !isDark(drone)), ...all.filter(isDark)]);
    known.set(planned, slots);
    return slots;
  };
}
