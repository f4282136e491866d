import { cutCubicInto } from '../../trajectory/cut-cubic';
import { pieceAt } from '../../trajectory/evaluate';
import type { TrajectorySet } from '../../trajectory/trajectory-set';
import type { FlightStory } from '../flight-story';
import type { FlightPlan } from '../plan-flight';

/** A stretch of a group's own clock: all of its drones in boxes, heights divided by the downwash factor. */
export interface GroupSlice {
  /** `drones × 6`: least x, y, z and greatest. */
  readonly boxes: Float64Array;
  /** The box of all. */
  readonly all: Float64Array;
  /** Drones by the least x of their boxes, and the widest box along x. */
  readonly order: Uint32Array;
  readonly widestM: number;
}

/** What a drone does: in the air, straight over its own pad at take-off or landing, or on the pad. */
const FLIES = 0;
const IN_COLUMN = 1;
const STANDS = 2;

/** Two of which one stands, and the other stands or is over its own pad, are judged by the pitch of the pads. */
export function isLeftToPads(p: number, q: number): boolean {
  return p + q >= IN_COLUMN + STANDS;
}

/** Slices that are kept for a fleet: some 80 MB. */
const KEPT_BOXES = 1_600_000;

/** The flight of one group on its own clock, as the proof between groups reads it. */
export class GroupTrack {
  readonly name: string;
  /** The index of its first drone in the fleet. */
  readonly firstDrone: number;
  readonly plan: FlightPlan;
  readonly story: FlightStory;
  readonly set: TrajectorySet;
  readonly drones: number;
  /** Factor on heights. */
  readonly squash: number;
  readonly #slices = new Map<string, GroupSlice>();
  readonly #nearPads: readonly (readonly [number, number])[];
  readonly #cut = new Float64Array(12);

  constructor(name: string, firstDrone: number, plan: FlightPlan, story: FlightStory) {
    this.name = name;
    this.firstDrone = firstDrone;
    this.plan = plan;
    this.story = story;
    this.set = plan.trajectories;
    this.drones = plan.takeoff.layerOf.length;
    this.squash = 1 / story.profile.downwashFactor;
    this.#nearPads = timesNearPads(plan, story);
  }

  get endMs(): number {
    return this.plan.landing.endMs;
  }

  /** Boxes that hold the drones from one instant to another; where both are the same, those of a moment. */
  slice(fromMs: number, toMs: number): GroupSlice {
    const key = `${fromMs} ${toMs}`;
    const kept = this.#slices.get(key);
    if (kept) return kept;
    if (this.#slices.size * this.drones > KEPT_BOXES) this.#slices.clear();
    const slice = this.#makeSlice(fromMs, toMs);
    this.#slices.set(key, slice);
    return slice;
  }

  pieceAt(drone: number, timeMs: number): number {
    return pieceAt(this.set, drone, timeMs);
  }

  /** The next instant after `timeMs` at which a drone that flies `piece` changes to another polynomial. */
  nextKnotMs(piece: number, timeMs: number): number {
    const { startsMs, endsMs } = this.set;
    if (timeMs < startsMs[piece]!) return startsMs[piece]!;
    return timeMs < endsMs[piece]! ? endsMs[piece]! : Number.POSITIVE_INFINITY;
  }

  /** A piece over a part of the clock, into twelve numbers of `out`; outside of the piece the drone holds. */
  cutInto(piece: number, fromMs: number, toMs: number, out: Float64Array, at: number): void {
    const startMs = this.set.startsMs[piece]!;
    const lengthMs = this.set.endsMs[piece]! - startMs;
    const from = Math.min(1, Math.max(0, (fromMs - startMs) / lengthMs));
    const to = Math.min(1, Math.max(0, (toMs - startMs) / lengthMs));
    cutCubicInto(this.set.controlsM, 12 * piece, from, to, out, at);
    for (let k = at + 2; k < at + 12; k += 3) out[k]! *= this.squash;
  }

  /** What a drone does at an instant; it changes only where pieces end. */
  doing(drone: number, timeMs: number): number {
    const { takeoff, landing } = this.plan;
    if (timeMs <= takeoff.timesMs[drone]! || timeMs >= landing.timesMs[drone]!) return STANDS;
    return timeMs <= takeoff.endMs || timeMs >= landing.startMs ? IN_COLUMN : FLIES;
  }

  /**
   * Whether some of the group are over its pads, or come from there or go back: the pitch of the pads is then all the
   * distance that they can keep. It changes only where pieces end.
   */
  isNearPads(timeMs: number): boolean {
    return this.#nearPads.some(([fromMs, toMs]) => fromMs <= timeMs && timeMs <= toMs);
  }

  #makeSlice(fromMs: number, toMs: number): GroupSlice {
    const boxes = new Float64Array(6 * this.drones);
    const all = emptyBoxes(new Float64Array(6));
    emptyBoxes(boxes);
    let widestM = 0;
    for (let d = 0; d < this.drones; d++) {
      this.#boxInto(d, fromMs, toMs, boxes);
      for (let axis = 0; axis < 3; axis++) {
        all[axis] = Math.min(all[axis]!, boxes[6 * d + axis]!);
        all[axis + 3] = Math.max(all[axis + 3]!, boxes[6 * d + axis + 3]!);
      }
      widestM = Math.max(widestM, boxes[6 * d + 3]! - boxes[6 * d]!);
    }
    const order = Uint32Array.from({ length: this.drones }, (_, d) => d);
    order.sort((p, q) => boxes[6 * p]! - boxes[6 * q]! || p - q);
    return { boxes, all, order, widestM };
  }

  #boxInto(drone: number, fromMs: number, toMs: number, boxes: Float64Array): void {
    const last = this.set.pieceStart[drone + 1]! - 1;
    const at = 6 * drone;
    for (let piece = this.pieceAt(drone, fromMs); ; piece++) {
      this.cutInto(piece, fromMs, toMs, this.#cut, 0);
      for (let k = 0; k < 12; k++) {
        const low = at + (k % 3);
        const value = this.#cut[k]!;
        if (value < boxes[low]!) boxes[low] = value;
        if (value > boxes[low + 3]!) boxes[low + 3] = value;
      }
      if (piece === last || this.set.endsMs[piece]! >= toMs) return;
    }
  }
}

/** From the ground into the first scene, from the last one back, and into, in and out of scenes whose spares land. */
function timesNearPads({ scenes }: FlightPlan, story: FlightStory): [number, number][] {
  const [never, ever] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const between = [...story.scenes.keys()]
    .filter((k) => story.scenes[k]!.spares === 'land')
    .map((k): [number, number] => [scenes[k - 1]?.endMs ?? never, scenes[k + 1]?.startMs ?? ever]);
  // a wait at the end of the last hold is not yet part of the return
  const leavesMs = scenes[scenes.length - 1]!.endMs + 1;
  return [[never, scenes[0]!.startMs], ...between, [leavesMs, ever]];
}

function emptyBoxes(boxes: Float64Array): Float64Array {
  for (let k = 0; k < boxes.length; k++) boxes[k] = k % 6 < 3 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  return boxes;
}
