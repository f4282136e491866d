import { InputError, message } from '../core';

/**
 * The text of a file as spreadsheets and editors write them: UTF-8, or UTF-16 with or without a byte order mark; what is
 * neither is read as Windows-1251, in which ASCII is the same.
 * @throws InputError for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array, where: string): string {
  const encoding = utf16Of(bytes);
  const text = encoding ? new TextDecoder(encoding).decode(bytes) : decodeBytes(bytes);
  if (text.includes('\0'))
    throw new InputError(message`the file is not text`, where, message`Save it as CSV in UTF-8.`);
  return text.replace(/^\uFEFF/, '');
}

/** Bytes that are looked at for zeros. */
const BYTES_SEEN = 4096;

/** UTF-16 by its mark; or by the zeros that digits and separators have as their upper bytes, and as no other. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const seen = bytes.subarray(0, BYTES_SEEN);
  for (const [at, byte] of seen.entries()) if (byte === 0) zeros[at % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (Math.max(even, odd) < seen.length / 8 || Math.min(even, odd) > 0) return null;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

function decodeBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
