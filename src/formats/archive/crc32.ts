/** The reflected polynomial of ZIP, PNG and `.skyb`. */
const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value;
});

/** Carries the bare CRC register over more bytes, with neither the first nor the last inversion. */
export function updateCrc32(register: number, bytes: Uint8Array): number {
  let value = register;
  for (let i = 0; i < bytes.length; i++) value = TABLE[(value ^ bytes[i]!) & 0xff]! ^ (value >>> 8);
  return value >>> 0;
}

/** CRC-32 as ZIP defines it (register starts inverted and ends inverted). */
export class Crc32 {
  #register = 0xffffffff;

  update(bytes: Uint8Array): void {
    this.#register = updateCrc32(this.#register, bytes);
  }

  get value(): number {
    return ~this.#register >>> 0;
  }
}

/** CRC-32 of one run of bytes, as ZIP defines it. */
export function crc32(bytes: Uint8Array): number {
  const crc = new Crc32();
  crc.update(bytes);
  return crc.value;
}
