import { InputError } from '../../input-error';
import { type Message, message, sentence } from '../../message';
import { positionInto } from '../../trajectory/evaluate';
import type { GroupPair } from './group-pair';
import { type GroupPhase, stayAt } from './group-phase';
import { type GroupOverlap, ownTimeMs, type ScheduleInterval } from './group-proof';

/** A conflict of two groups, and how the second was set on the clock of the show. */
export interface GroupConflict {
  readonly pair: GroupPair;
  readonly interval: ScheduleInterval;
  readonly overlap: GroupOverlap;
}

/** Why a block of a group's flight cannot be set on the clock. */
export interface Refusal {
  readonly conflict: GroupConflict;
  /** What ends its wait; null where it waited as long as may be. */
  readonly stop: GroupConflict | null;
}

/** Steps in which a pair is looked at for its nearest approach: it is reported to people, nothing rests on it. */
const SAMPLE_MS = 20;

/** Proposals are rounded up to tenths; a start that is proposed is so much later than must be. */
const ROOM_MS = 1000;

/**
 * A refusal of two groups that get in each other's way for good: who meets whom, where, when, and what would fix it.
 */
export function refuseConflict({ conflict, stop }: Refusal): InputError {
  const { pair, interval, overlap } = conflict;
  const { first, second, fullM } = pair;
  const middleMs = (overlap.fromMs + overlap.toMs) / 2;
  const theirs = stayAt(first, middleMs, false);
  const own = stayAt(second, ownTimeMs(interval, middleMs), interval.waits);
  const fromMs = Math.max(interval.fromMs, theirs.startMs, showTimeMs(interval, own.startMs, interval.fromMs));
  const toMs = Math.min(interval.toMs, theirs.endMs, showTimeMs(interval, own.endMs, interval.toMs));
  const nearest = nearestApproach(conflict, fromMs, toMs);
  const [i, j] = overlap.drones;
  return new InputError(
    message`${own.what} meets ${theirs.what} of group "${first.name}", ${whyNoWait(stop)}: drones ${second.firstDrone + j + 1} and ${first.firstDrone + i + 1} come as near as ${nearest.m.toFixed(2)} m at ${(nearest.timeMs / 1000).toFixed(1)} s, expected ${fullM.toFixed(2)} m`,
    message`group "${second.name}"`,
    remedyOf({ conflict, stop }, theirs, own, fromMs, toMs),
  );
}

function whyNoWait(stop: GroupConflict | null): Message {
  if (!stop) return message`and no wait helps`;
  const { pair, overlap } = stop;
  const { what } = stayAt(pair.first, (overlap.fromMs + overlap.toMs) / 2, false);
  const fromS = (overlap.fromMs / 1000).toFixed(1);
  return message`and it cannot wait where it is, for ${what} of group "${pair.first.name}" comes there at ${fromS} s`;
}

/** The show's clock at an instant of the second group's; `otherwise` while it waits. */
function showTimeMs({ fromMs, ownMs, waits }: ScheduleInterval, timeMs: number, otherwise: number): number {
  return waits ? otherwise : fromMs + timeMs - ownMs;
}

function nearestApproach({ pair, interval, overlap }: GroupConflict, fromMs: number, toMs: number) {
  const { first, second } = pair;
  const [i, j] = overlap.drones;
  const places = new Float64Array(6);
  let nearest = { m: Number.POSITIVE_INFINITY, timeMs: fromMs };
  for (let timeMs = fromMs; timeMs <= toMs; timeMs += SAMPLE_MS) {
    positionInto(first.set, i, timeMs, places, 0);
    positionInto(second.set, j, ownTimeMs(interval, timeMs), places, 3);
    const m = Math.hypot(places[0]! - places[3]!, places[1]! - places[4]!, (places[2]! - places[5]!) * first.squash);
    if (m < nearest.m) nearest = { m, timeMs };
  }
  return nearest;
}

function remedyOf(
  { conflict, stop }: Refusal,
  theirs: GroupPhase,
  own: GroupPhase,
  fromMs: number,
  toMs: number,
): Message {
  const remedies: Message[] = [];
  const { first, second } = conflict.pair;
  if (own.isHold)
    remedies.push(message`move "${second.story.scenes[own.scene!]!.name}" ${leastMove(conflict, fromMs, toMs)}`);
  if (theirs.isHold && !own.isHold)
    remedies.push(message`move "${first.story.scenes[theirs.scene!]!.name}" out of the way`);
  // where it cannot wait, a later start alone would not help
  const startS = stop ? null : laterStartS(conflict, theirs, own);
  if (startS !== null) {
    remedies.push(message`let "${second.story.scenes[own.scene!]!.name}" start when that is over (startS ${startS})`);
  }
  remedies.push(message`change the times so that one is gone before the other comes`);
  return sentence(remedies.reduce((list, next) => message`${list}, or ${next}`));
}

/** The shortest shift of all that the second group shows out of the box of the first, in words. */
function leastMove({ pair, interval }: GroupConflict, fromMs: number, toMs: number): Message {
  const { first, second, fullM } = pair;
  const p = first.slice(fromMs, toMs).all;
  const q = second.slice(ownTimeMs(interval, fromMs), ownTimeMs(interval, toMs)).all;
  const moves = [
    { m: p[3]! + fullM - q[0]!, where: message`to the right` },
    { m: q[3]! + fullM - p[0]!, where: message`to the left` },
    { m: p[4]! + fullM - q[1]!, where: message`away from the audience` },
    { m: q[4]! + fullM - p[1]!, where: message`towards the audience` },
    { m: (p[5]! + fullM - q[2]!) / first.squash, where: message`up` },
  ];
  const { m, where } = moves.reduce((least, move) => (move.m < least.m ? move : least));
  return message`${(Math.ceil(m * 10) / 10).toFixed(1)} m ${where}`;
}

/**
 * The start of the second group's scene with which its transition there begins after what the first is at; null for
 * none.
 */
function laterStartS({ pair }: GroupConflict, theirs: GroupPhase, own: GroupPhase): number | null {
  if (own.scene === null || !Number.isFinite(theirs.endMs)) return null;
  const { scenes, transitions } = pair.second.plan;
  const transitionMs = scenes[own.scene]!.startMs - transitions[own.scene]!.startMs;
  return Math.ceil((theirs.endMs + transitionMs + ROOM_MS) / 100) / 10;
}
