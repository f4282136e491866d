/** Long enough for the browser to have taken the bytes; until then their address must stay valid. */
const REVOKE_MS = 60_000;

/** Hands a file to the reader as a download. */
export function saveFile(fileName: string, mediaType: string, chunks: readonly Uint8Array[]): void {
  const url = URL.createObjectURL(new Blob(chunks as readonly BlobPart[] as BlobPart[], { type: mediaType }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_MS);
}
