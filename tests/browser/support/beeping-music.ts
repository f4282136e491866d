const RATE = 48_000;
const BEEP_S = 0.05;

/** A WAV file that is silent but for short beeps at the given times, seconds. */
export function beepingMusic(lengthS: number, beepsS: readonly number[]): Uint8Array {
  const samples = new Int16Array(lengthS * RATE);
  for (const beepS of beepsS) {
    const first = Math.round(beepS * RATE);
    for (let k = 0; k < BEEP_S * RATE; k++)
      samples[first + k] = 26_000 * Math.sin((2 * Math.PI * 1000 * (k + 12)) / RATE);
  }
  const head = new DataView(new ArrayBuffer(44));
  const text = (at: number, letters: string) =>
    [...letters].forEach((one, k) => void head.setUint8(at + k, one.charCodeAt(0)));
  text(0, 'RIFF');
  head.setUint32(4, 36 + samples.byteLength, true);
  text(8, 'WAVEfmt ');
  [16, 1 | (1 << 16), RATE, RATE * 2, 2 | (16 << 16)].forEach(
    (value, k) => void head.setUint32(16 + k * 4, value, true),
  );
  text(36, 'data');
  head.setUint32(40, samples.byteLength, true);
  return new Uint8Array(Buffer.concat([new Uint8Array(head.buffer), new Uint8Array(samples.buffer)]));
}
