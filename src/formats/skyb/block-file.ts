import { InputError, type Message, message } from '../../core';
import { updateCrc32 } from '../archive';
import {
  BLOCK_HEADER_BYTES,
  CRC_AT,
  FEATURE_CRC,
  HEADER_CRC_BYTES,
  HEADER_PLAIN_BYTES,
  MAGIC,
  VERSION_CRC,
  VERSION_PLAIN,
} from './layout';

export interface Block {
  readonly type: number;
  readonly body: Uint8Array;
}

/** Whether bytes start as a `.skyb` does. */
export function isSkyb(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

/** A file with a version 2 header. Bodies must be of 65,535 bytes at most. */
export function writeBlockFile(blocks: readonly Block[]): Uint8Array {
  const size = blocks.reduce((sum, { body }) => sum + BLOCK_HEADER_BYTES + body.length, HEADER_CRC_BYTES);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  file.set(MAGIC);
  file.set([VERSION_CRC, FEATURE_CRC], MAGIC.length);
  let at = HEADER_CRC_BYTES;
  for (const { type, body } of blocks) {
    file[at] = type;
    view.setUint16(at + 1, body.length, true);
    file.set(body, at + BLOCK_HEADER_BYTES);
    at += BLOCK_HEADER_BYTES + body.length;
  }
  view.setUint32(CRC_AT, fileCrc(file), true);
  return file;
}

/**
 * The blocks of a file, its CRC checked where it has one.
 * @throws InputError for a wrong magic, version or CRC and for a block that runs past the end.
 */
export function readBlockFile(file: Uint8Array, where: string): Block[] {
  const blocks: Block[] = [];
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let at = checkHeader(file, view, where);
  while (at < file.length) {
    if (at + BLOCK_HEADER_BYTES > file.length) refuse(message`the header of a block is cut off at byte ${at}`, where);
    const length = view.getUint16(at + 1, true);
    const start = at + BLOCK_HEADER_BYTES;
    if (start + length > file.length) {
      refuse(
        message`the block of ${length} bytes at byte ${at} runs past the end of the file (${file.length} bytes)`,
        where,
      );
    }
    blocks.push({ type: file[at]!, body: file.subarray(start, start + length) });
    at = start + length;
  }
  return blocks;
}

/** @returns where the blocks start. */
function checkHeader(file: Uint8Array, view: DataView, where: string): number {
  if (!isSkyb(file)) refuse(message`it does not start with "skyb"`, where);
  const version = file[MAGIC.length];
  if (version === VERSION_PLAIN) return HEADER_PLAIN_BYTES;
  if (version !== VERSION_CRC) refuse(message`version ${String(version)} is not known; 1 and 2 are`, where);
  if (file.length < HEADER_CRC_BYTES) refuse(message`its header is cut off`, where);
  if (file[MAGIC.length + 1] !== FEATURE_CRC)
    refuse(message`feature byte ${String(file[MAGIC.length + 1])} is not known`, where);
  const [stored, actual] = [view.getUint32(CRC_AT, true), fileCrc(file)];
  if (stored !== actual) {
    refuse(message`its CRC-32 is ${hex(actual)} but ${hex(stored)} is written in it: the file is damaged`, where);
  }
  return HEADER_CRC_BYTES;
}

/** CRC over the whole file with its own four bytes as zero; register 0 at the start and no inversion at the end. */
function fileCrc(file: Uint8Array): number {
  const head = updateCrc32(0, file.subarray(0, CRC_AT));
  return updateCrc32(updateCrc32(head, new Uint8Array(4)), file.subarray(HEADER_CRC_BYTES));
}

const hex = (value: number): string => value.toString(16).padStart(8, '0');

function refuse(what: Message, where: string): never {
  throw new InputError(what, where, message`Fetch or export the file again.`);
}
