const ORIENTATION = 0x0112;
/** Tags of one directory that are looked at. */
const MOST_TAGS = 200;

/**
 * How a picture is to be turned, from a block of EXIF (a TIFF header and its first directory; CIPA DC-008): 1 to 8, and 1
 * where the block does not say or cannot be read.
 */
export function exifOrientation(block: Uint8Array): number {
  const starts = block[0] === 0x45 && block[1] === 0x78 ? 6 : 0;
  const view = new DataView(block.buffer, block.byteOffset + starts, Math.max(0, block.length - starts));
  if (view.byteLength < 8) return 1;
  const isLittle = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > view.byteLength) return 1;
  const tags = Math.min(MOST_TAGS, view.getUint16(directory, isLittle));
  for (let tag = 0; tag < tags; tag += 1) {
    const at = directory + 2 + 12 * tag;
    if (at + 12 > view.byteLength) return 1;
    if (view.getUint16(at, isLittle) !== ORIENTATION) continue;
    const value = view.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
