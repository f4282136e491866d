import type { Segment } from './segment';

/** Words that are hashed in a step: about a millisecond. */
const WORDS_AT_ONCE = 400_000;

const known = new WeakMap<Segment, string>();

/**
 * The key of a segment: 128 bits, as hexadecimal digits, of the bytes of all that it flies, in steps. Segments that fly the
 * same have the same key, whatever planned them and for whatever show; it holds no names. It finds segments that the
 * page has already and is no proof against forgery: what is written to flight files is never taken from what a key
 * found.
 */
export function* segmentKey(segment: Segment): Generator<void, string> {
  const kept = known.get(segment);
  if (kept !== undefined) return kept;
  const { degree, pieceStart, startsMs, endsMs, controlsM } = segment.runs;
  const hash = new Murmur128();
  hash.update(Uint32Array.of(degree, pieceStart.length, startsMs.length, Math.round(segment.durationMs)));
  for (const values of [pieceStart, startsMs, endsMs, controlsM]) {
    const words = new Uint32Array(values.buffer, values.byteOffset, values.byteLength / 4);
    for (let from = 0; from < words.length; from += WORDS_AT_ONCE) {
      hash.update(words.subarray(from, from + WORDS_AT_ONCE));
      yield;
    }
  }
  const key = hash.digest();
  known.set(segment, key);
  return key;
}

/** Constants of each lane: two factors, two rotations and what is added (MurmurHash3_x86_128, Austin Appleby). */
const C1 = 0x239b961b;
const C2 = 0xab0e9789;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93;

/** MurmurHash3_x86_128 over 32-bit words; a last block that is not full is filled up with zeros. */
class Murmur128 {
  #a = 0;
  #b = 0;
  #c = 0;
  #d = 0;
  #words = 0;

  update(words: Uint32Array): void {
    let [a, b, c, d] = [this.#a, this.#b, this.#c, this.#d];
    for (let k = 0; k < words.length; k += 4) {
      a ^= Math.imul(rotated(Math.imul(words[k]!, C1), 15), C2);
      a = (Math.imul((rotated(a, 19) + b) | 0, 5) + 0x561ccd1b) | 0;
      b ^= Math.imul(rotated(Math.imul(words[k + 1] ?? 0, C2), 16), C3);
      b = (Math.imul((rotated(b, 17) + c) | 0, 5) + 0x0bcaa747) | 0;
      c ^= Math.imul(rotated(Math.imul(words[k + 2] ?? 0, C3), 17), C4);
      c = (Math.imul((rotated(c, 15) + d) | 0, 5) + 0x96cd1c35) | 0;
      d ^= Math.imul(rotated(Math.imul(words[k + 3] ?? 0, C4), 18), C1);
      d = (Math.imul((rotated(d, 13) + a) | 0, 5) + 0x32ac3b17) | 0;
    }
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#d = d;
    this.#words += words.length;
  }

  digest(): string {
    const length = Math.imul(this.#words, 4);
    const lanes = mixed([this.#a ^ length, this.#b ^ length, this.#c ^ length, this.#d ^ length]);
    return mixed(lanes.map(avalanche))
      .map((lane) => (lane >>> 0).toString(16).padStart(8, '0'))
      .join('');
  }
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** Each lane with all others in it. */
function mixed(lanes: readonly number[]): number[] {
  const first = lanes.reduce((sum, lane) => (sum + lane) | 0, 0);
  return [first, ...lanes.slice(1).map((lane) => (lane + first) | 0)];
}

function avalanche(lane: number): number {
  let word = lane;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
}
