import type { FirmwareTakeoff, LimitsProfile } from '../../check/limits-profile';
import { InputError } from '../../input-error';
import { message } from '../../message';
import type { LaunchLayers } from '../flight-story';
import { SEPARATION_ALLOWANCE_M } from '../separation-allowance';
import { type FirmwareRise, firmwareRise, padHoldMs } from './firmware-rise';
import { leastDelayMs } from './launch-gap';
import { placesInLayers, spreadOverLayers } from './launch-layers';
import { groupPads, type LaunchGroups } from './launch-waves';
import { nearestPitchM } from './nearby-pads';
import { mirrorMove, moveDurationMs, type VerticalMove, verticalMove } from './vertical-move';

/** How a fleet rises from its pads into layers, or sinks back: every drone straight up or down over its pad. */
export interface LaunchPlan {
  readonly layers: number;
  readonly layerStepM: number;
  /** Layer of each pad, 0 the lowest. The highest rises first and lands last: wave `layers - 1 - layerOf`. */
  readonly layerOf: Uint16Array;
  /** `pads × 3`: the place over each pad, in its layer. */
  readonly placesM: Float64Array;
  /** How long all stand on their pads first, so that the firmware's own take-off has its time; zero for a landing. */
  readonly holdMs: number;
  /** When the drone of each pad starts to rise, or to sink, from the beginning of take-off or landing. */
  readonly startsMs: Float64Array;
  /** When it is at rest in its layer, or on its pad. */
  readonly arrivalsMs: Float64Array;
}

export type LaunchDirection = 'takeoff' | 'landing';

/** Pads that are nearer than the design separation by no more than this keep it: a millimetre grid rounds both. */
const ROUNDING_M = 0.0015;

/** Drones are so far up before those on near pads follow, at least: the first metres of a rotor's wash on the ground. */
const LEAST_CLEARANCE_M = 3;
const CLEARANCE_SEPARATIONS = 1.5;

/**
 * Plans take-off or landing. Pads stand on level ground.
 *
 * Where all pads are the design separation apart, columns never meet and the launch is as the show says: `layers`,
 * `layerStepM` and `intervalS`. Where they are denser, as in trays, those numbers are the least:
 * - pads nearer than the flying separation `d` are put into different groups, and these start one after another;
 * - a group that starts later ends in a lower layer, `d × downwashFactor` below the one before, so that no drone ever
 *   passes another; drones of one group are `d` apart across and rise as one;
 * - a group starts when every drone on a near pad is `clearanceM` up (3 m or 1.5 separations, whichever is more; all
 *   the way where its layer is lower) and at every instant from then on far enough above: `h² + (gap / downwashFactor)²
 *   >= d²` for a pair `h` apart across. That is proved on the cubic pieces that fly (`leastDelayMs`).
 *
 * Where the firmware takes drones off by itself, all that holds of what it flies as well, and all stand on their pads until
 * it has the time that it needs (`padHoldMs`).
 *
 * Landing is the mirror image in time with the descent: the lowest group first, and a drone comes down beside pads
 * that are already taken. So wash falls on drones from those that are above them, never nearer than this, and for
 * neighbours in time from as far aside as an order of groups allows.
 *
 * Not modelled: how far wash spreads and how it adds up below many drones, ground effect, wind, tracking errors. Drones
 * on their pads with rotors off are not kept away from: the first metres beside them are what a tray is built for.
 *
 * @param padsM `pads × 3`, in whole millimetres. @throws InputError when dense pads need a higher stack than may be.
 */
export function* planLaunch(
  padsM: Float64Array,
  launch: LaunchLayers,
  profile: LimitsProfile,
  direction: LaunchDirection,
): Generator<void, LaunchPlan> {
  yield;
  const dense = nearestPitchM(padsM) < profile.separationDesignM - ROUNDING_M;
  yield;
  return yield* dense ? planDense(padsM, launch, profile, direction) : planSparse(padsM, launch, profile, direction);
}

function* planSparse(
  padsM: Float64Array,
  launch: LaunchLayers,
  profile: LimitsProfile,
  direction: LaunchDirection,
): Generator<void, LaunchPlan> {
  const { layers, layerStepM, intervalS } = launch;
  const layerOf = yield* spreadOverLayers(padsM, layers);
  const stack = stackOf(padsM, launch, layers, profile, direction);
  const startsMs = stack.map((_, layer) => {
    const wave = direction === 'takeoff' ? layers - 1 - layer : layer;
    return Math.round(wave * intervalS * 1000);
  });
  const holdMs = direction === 'takeoff' ? padHoldMs(stack, startsMs, profile.firmwareTakeoff) : 0;
  return timedPlan(padsM, launch, { layers, layerStepM, layerOf, holdMs }, stack, startsMs);
}

function* planDense(
  padsM: Float64Array,
  launch: LaunchLayers,
  profile: LimitsProfile,
  direction: LaunchDirection,
): Generator<void, LaunchPlan> {
  const flyingM = profile.separationDesignM + SEPARATION_ALLOWANCE_M;
  const needs = { flyingM, downwash: profile.downwashFactor, clearanceM: clearanceOf(launch, profile) };
  const layerStepM = Math.max(launch.layerStepM, upToMillimetre(flyingM * needs.downwash));
  const mostLayers = Math.floor((profile.altitudeMaxM - launch.altitudeM) / layerStepM) + 1;
  const grouped = yield* groupPads(padsM, launch.layers, flyingM, mostLayers);
  const layers = grouped.groups;
  const layerOf = grouped.waveOf.map((wave) => layers - 1 - wave);
  const stretched = { ...launch, layerStepM };
  refuseTooHigh(padsM, stretched, layerOf, layers, profile, direction);
  const stack = stackOf(padsM, stretched, layers, profile, direction);
  const rising = direction === 'takeoff' ? stack : stack.map(mirrorMove);
  const takeoff = direction === 'takeoff' ? profile.firmwareTakeoff : null;
  const risesMs = riseTimes(rising.toReversed(), grouped, launch.intervalS, needs, takeoff).toReversed();
  const startsMs = direction === 'takeoff' ? risesMs : mirrorTimes(risesMs, stack);
  const holdMs = padHoldMs(stack, startsMs, takeoff);
  return timedPlan(padsM, stretched, { layers, layerStepM, layerOf, holdMs }, stack, startsMs);
}

interface LaunchNeeds {
  readonly flyingM: number;
  readonly downwash: number;
  readonly clearanceM: number;
}

function clearanceOf({ clearanceM }: LaunchLayers, { separationDesignM }: LimitsProfile): number {
  return clearanceM ?? Math.max(LEAST_CLEARANCE_M, CLEARANCE_SEPARATIONS * separationDesignM);
}

function upToMillimetre(metres: number): number {
  return Math.ceil(metres * 1000 - 1e-6) / 1000;
}

/** The vertical path of a drone of each layer, the lowest first. */
function stackOf(
  padsM: Float64Array,
  launch: LaunchLayers,
  layers: number,
  profile: LimitsProfile,
  direction: LaunchDirection,
): VerticalMove[] {
  const groundM = padsM[2]!;
  const pad = Float64Array.of(0, 0, groundM);
  return Array.from({ length: layers }, (_, layer) => {
    const heightM = placesInLayers(pad, [layer], launch)[2]!;
    return direction === 'takeoff' ? verticalMove(groundM, heightM, profile) : verticalMove(heightM, groundM, profile);
  });
}

/**
 * When each group starts to rise, in the order of start: each as soon as all before it have gone far enough, as planned
 * and as the firmware flies it.
 */
function riseTimes(
  moves: VerticalMove[],
  groups: LaunchGroups,
  intervalS: number,
  needs: LaunchNeeds,
  takeoff: FirmwareTakeoff | null,
): number[] {
  const planned = moves.map((move) => ({ move, earlyMs: 0 }));
  const flown = takeoff ? moves.map((move) => firmwareRise(move, takeoff)) : [];
  const startsMs: number[] = [];
  for (let wave = 0; wave < moves.length; wave++) {
    let startMs = wave === 0 ? 0 : startsMs[wave - 1]! + Math.round(intervalS * 1000);
    for (let before = 0; before < wave; before++) {
      const acrossM = groups.distanceM[before * groups.groups + wave]!;
      if (acrossM >= needs.flyingM) continue;
      for (const rises of [planned, flown]) {
        if (rises.length === 0) continue;
        const delayMs = leastStartDelayMs(rises[before]!, rises[wave]!, acrossM, needs);
        startMs = Math.max(startMs, startsMs[before]! + delayMs);
      }
    }
    startsMs.push(startMs);
  }
  return startsMs;
}

/** The least delay between the planned starts of two drones so far apart across; each leaves its pad earlier by its own time. */
function leastStartDelayMs(first: FirmwareRise, second: FirmwareRise, acrossM: number, needs: LaunchNeeds): number {
  const gapM = needs.downwash * Math.sqrt(needs.flyingM ** 2 - acrossM ** 2);
  return leastDelayMs(first.move, second.move, gapM, needs.clearanceM) - first.earlyMs + second.earlyMs;
}

/** Starts of descents whose arrivals are the starts of the climbs, run backwards; the first is at zero. */
function mirrorTimes(risesMs: readonly number[], stack: readonly VerticalMove[]): number[] {
  const endsMs = stack.map((move, layer) => risesMs[layer]! + moveDurationMs(move));
  const lastMs = endsMs.reduce((last, end) => Math.max(last, end), 0);
  return endsMs.map((end) => lastMs - end);
}

function timedPlan(
  padsM: Float64Array,
  launch: LaunchLayers,
  spread: Pick<LaunchPlan, 'layers' | 'layerStepM' | 'layerOf' | 'holdMs'>,
  stack: readonly VerticalMove[],
  layerStartsMs: readonly number[],
): LaunchPlan {
  const { layerOf, holdMs } = spread;
  return {
    ...spread,
    placesM: placesInLayers(padsM, layerOf, launch),
    startsMs: Float64Array.from(layerOf, (layer) => holdMs + layerStartsMs[layer]!),
    arrivalsMs: Float64Array.from(layerOf, (layer) => holdMs + layerStartsMs[layer]! + moveDurationMs(stack[layer]!)),
  };
}

function refuseTooHigh(
  padsM: Float64Array,
  launch: LaunchLayers,
  layerOf: Uint16Array,
  layers: number,
  profile: LimitsProfile,
  direction: LaunchDirection,
): void {
  const topM = launch.altitudeM + (layers - 1) * launch.layerStepM;
  if (topM <= profile.altitudeMaxM) return;
  const pad = layerOf.indexOf(layers - 1);
  const at = `(${padsM[3 * pad]!.toFixed(2)}, ${padsM[3 * pad + 1]!.toFixed(2)})`;
  throw new InputError(
    message`pads ${nearestPitchM(padsM).toFixed(2)} m apart need ${layers} layers ${launch.layerStepM} m apart, up to ${topM.toFixed(1)} m, expected at most ${profile.altitudeMaxM} m (profile "${profile.name}")`,
    message`${direction === 'takeoff' ? message`take-off from` : message`landing on`} the pads about pad ${pad + 1} at ${at}`,
    message`Put fewer pads into a tray, set pads or trays wider apart (from ${profile.separationDesignM} m on no layers are needed), or lower altitudeM or layerStepM.`,
  );
}
