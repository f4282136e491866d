import { type DroneExtras, message, type YawProgram } from '../../core';
import { isPlain, NO_EXTRAS } from '../extras';
import type { NoteList } from '../notes/note-list';
import { orNote } from '../notes/or-note';
import type { Block } from './block-file';
import { BLOCK } from './layout';
import { decodeYaw } from './yaw-block';

/** Blocks that the reader takes up itself. */
const READ_BLOCKS: readonly number[] = [BLOCK.trajectory, BLOCK.lights, BLOCK.yaw];

/**
 * What a file holds beside motion and light: yaw, from its own block or from an old trajectory, and all other blocks as
 * they stand.
 * @param oursFirst whether the first comment is our own, which is written anew.
 */
export function readExtras(
  blocks: readonly Block[],
  embedded: YawProgram | null,
  oursFirst: boolean,
  id: string,
  where: string,
  notes: NoteList,
): DroneExtras {
  const yawBlock = blocks.find(({ type }) => type === BLOCK.yaw);
  if (embedded && yawBlock) notes.addFor(id, message`yaw stands in the trajectory and in a block; the block counts.`);
  else if (embedded)
    notes.addFor(id, message`yaw stands in the trajectory, as in old files; it is kept as a yaw block.`);
  const ours = oursFirst ? blocks.find(({ type }) => type === BLOCK.comment) : undefined;
  const kept = blocks.filter((block) => block !== ours && !READ_BLOCKS.includes(block.type));
  const extras: DroneExtras = {
    yaw: yawBlock ? orNote(message`the yaw of drone ${id}`, notes, () => decodeYaw(yawBlock.body, where)) : embedded,
    pyro: null,
    rthPlan: null,
    blocks: kept.map(({ type, body }) => ({ type, body: body.slice() })),
  };
  return isPlain(extras) ? NO_EXTRAS : extras;
}
