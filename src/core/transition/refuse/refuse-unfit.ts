import { closestPair } from '../../formation/sites/closest-pair';
import { InputError } from '../../input-error';
import { lengthOf } from '../../math/length';
import { type Message, type MessageText, message } from '../../message';
import type { TransitionRequest } from '../transition-request';
import { refuseUnfitPins } from './check-pins';

/** Points nearer than this in one formation are one point given twice. */
const SAME_POINT_M = 0.01;

/** A speed at an end that is beyond its limit by less than this may be arithmetic: the planner tries. */
const CLEARLY_BEYOND = 1.001;

/** Refuses what cannot be planned at all, step by step. @throws InputError */
export function* refuseUnfit(request: TransitionRequest): Generator<void, void> {
  const { fromM, toM, name, fromVelocityMps, toVelocityMps } = request;
  if (fromM.length !== toM.length) {
    throw new InputError(
      message`${fromM.length / 3} drones cannot fill ${toM.length / 3} places`,
      name,
      message`Give both formations the same number of points.`,
    );
  }
  refusePoints(fromM, message`${name}: start`);
  yield;
  refusePoints(toM, message`${name}: end`);
  yield;
  refuseVelocities(fromVelocityMps, fromM.length, message`${name}: speed at the start`);
  refuseVelocities(toVelocityMps, toM.length, message`${name}: speed at the end`);
  refuseNumbers(request);
  refuseOverspeed(fromVelocityMps, request, message`${name}: speed at the start`);
  refuseOverspeed(toVelocityMps, request, message`${name}: speed at the end`);
  refuseUnfitPins(request);
}

function refusePoints(pointsM: Float64Array, where: MessageText): void {
  if (pointsM.length % 3 !== 0 || !pointsM.every(Number.isFinite)) {
    throw new InputError(
      message`found a coordinate that is not a number`,
      where,
      message`Give each point three finite numbers.`,
    );
  }
  const pair = closestPair(pointsM);
  if (!pair || pair.distance >= SAME_POINT_M) return;
  throw new InputError(
    message`points ${pair.a + 1} and ${pair.b + 1} are the same`,
    where,
    message`Remove one of the two, or move them apart.`,
  );
}

function refuseVelocities(velocityMps: Float64Array | null, length: number, where: MessageText): void {
  if (!velocityMps || (velocityMps.length === length && velocityMps.every(Number.isFinite))) return;
  throw new InputError(
    message`found a velocity that is not a number`,
    where,
    message`Give each place three finite numbers.`,
  );
}

/** A drone that leaves or arrives faster than drones may fly has no path. */
function refuseOverspeed(velocityMps: Float64Array | null, { limits }: TransitionRequest, where: MessageText): void {
  if (!velocityMps) return;
  const [across, up, down] = greatestSpeeds(velocityMps);
  refuseSpeed(across, limits.speedXyMps, message`across`, where);
  refuseSpeed(up, limits.speedUpMps, message`up`, where);
  refuseSpeed(down, limits.speedDownMps, message`down`, where);
}

function greatestSpeeds(velocityMps: Float64Array): [across: number, up: number, down: number] {
  let [across, up, down] = [0, 0, 0];
  for (let at = 0; at < velocityMps.length; at += 3) {
    across = Math.max(across, lengthOf(velocityMps[at]!, velocityMps[at + 1]!));
    up = Math.max(up, velocityMps[at + 2]!);
    down = Math.max(down, -velocityMps[at + 2]!);
  }
  return [across, up, down];
}

function refuseSpeed(mps: number, mostMps: number, way: Message, where: MessageText): void {
  if (mps <= mostMps * CLEARLY_BEYOND) return;
  throw new InputError(
    message`a drone flies at ${mps.toFixed(2)} m/s ${way} in the movement there, expected at most ${mostMps} m/s`,
    where,
    message`Slow the movement, or let the way stop (flow "stop").`,
  );
}

function refuseNumbers({ limits, separation, fixedMs, name }: TransitionRequest): void {
  const positive = [...Object.values(limits), separation.distanceM];
  if (!positive.every((value) => Number.isFinite(value) && value > 0) || !(separation.downwashFactor >= 1)) {
    throw new InputError(
      message`found a limit or a separation that is not positive, or a downwash factor below 1`,
      name,
      message`Give every limit a positive number.`,
    );
  }
  if (fixedMs === null || (Number.isInteger(fixedMs) && fixedMs > 0)) return;
  throw new InputError(
    message`${fixedMs / 1000} s cannot be flown`,
    name,
    message`Give it a time in whole milliseconds, or make it "planned".`,
  );
}
