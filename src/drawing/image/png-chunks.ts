/** Calls back with each chunk of a PNG: its type and where its data lies; what is cut short at the end is passed over. */
export function eachPngChunk(bytes: Uint8Array, visit: (type: string, from: number, to: number) => void): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) return;
    visit(String.fromCharCode(...bytes.subarray(at + 4, at + 8)), at + 8, at + 8 + length);
    at += 12 + length;
  }
}
