import { type DroneExtras, droneCount, type FlightShow, InputError, type Message, message } from '../../core';
import { type ExtraPart, extrasOf, leftOut, PYRO, RETURN_PLANS } from '../extras';
import type { Payload } from '../flight-format';
import { encodeLight } from '../light-bytecode';
import { type Block, writeBlockFile } from './block-file';
import { encodeTrajectory } from './encode-trajectory';
import { BLOCK, MAX_BLOCK_BYTES } from './layout';
import { encodeYaw } from './yaw-block';

/** One `.skyb` a drone, named by slot: `drone-001.skyb`. */
export function* skybPayloads(flight: FlightShow): Generator<Payload> {
  const count = droneCount(flight.trajectories);
  const digits = Math.max(3, String(count).length);
  for (let drone = 0; drone < count; drone++) {
    const path = `drone-${String(drone + 1).padStart(digits, '0')}.skyb`;
    yield { path, drones: [drone], pieces: [writeSkyb(flight, drone)] };
  }
}

/**
 * The file of one drone: trajectory, lights, and a comment that says whose it is.
 * @throws InputError when a block outgrows the 65,535 bytes of the format.
 */
export function writeSkyb(flight: FlightShow, drone: number): Uint8Array {
  const id = flight.droneIds[drone]!;
  const blocks: Block[] = [
    { type: BLOCK.trajectory, body: encodeTrajectory(flight.trajectories, drone, id) },
    { type: BLOCK.lights, body: encodeLight(flight.lights, drone) },
    { type: BLOCK.comment, body: printComment(flight, id) },
    ...extraBlocks(extrasOf(flight, drone)),
  ];
  for (const { type, body } of blocks) {
    if (body.length > MAX_BLOCK_BYTES) refuseLarge(type, body.length, id);
  }
  return writeBlockFile(blocks);
}

/** Yaw as its own block, and blocks that were read from another `.skyb`. */
function extraBlocks({ yaw, blocks }: DroneExtras): Block[] {
  const body = yaw && encodeYaw(yaw);
  return [...(body ? [{ type: BLOCK.yaw, body }] : []), ...blocks];
}

/** Pyro events and return plans of a `.skyc` are no blocks of a `.skyb`: how one becomes the other is not documented. */
export function skybLeavesOut(flight: FlightShow): Message[] {
  const longYaw: ExtraPart = [message`yaw`, ({ yaw }) => yaw !== null && encodeYaw(yaw) === null];
  return [
    ...leftOut(flight, [longYaw], message`a block holds 16,383 steps`),
    ...leftOut(flight, [PYRO, RETURN_PLANS], message`how a .skyb holds those of a .skyc is not documented`),
  ];
}

/** What the comment block of our files says, as JSON. */
export interface SkybComment {
  readonly show: string;
  readonly title: string;
  readonly revision: string;
  readonly drone: string;
}

function printComment({ showId, title, planHash }: FlightShow, id: string): Uint8Array {
  const comment: SkybComment = { show: showId, title, revision: planHash, drone: id };
  return new TextEncoder().encode(JSON.stringify(comment));
}

function refuseLarge(type: number, bytes: number, id: string): never {
  const [part, remedy] =
    type === BLOCK.lights
      ? [message`light program`, message`Use slower or fewer light effects.`]
      : type === BLOCK.trajectory
        ? [message`trajectory`, message`Shorten the show or move with fewer pieces.`]
        : [message`comment`, message`Shorten the title.`];
  throw new InputError(
    message`its ${part} takes ${bytes} bytes; a .skyb holds ${MAX_BLOCK_BYTES}`,
    message`drone ${id}`,
    remedy,
  );
}
