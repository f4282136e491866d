export { crc32, updateCrc32 } from './crc32';
export { type PackedEntry, packEntry } from './pack-entry';
export { packedFiles } from './packed-files';
export { openArchive } from './read-archive';
export { refuseTooMuch, unpackArchive } from './unpack-archive';
export { type ByteSink, writeArchive } from './write-archive';
