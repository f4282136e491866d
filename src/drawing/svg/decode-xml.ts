import { InputError, message } from '../../core';

/** Text encodings that XML declarations name and every platform decodes. */
const DECLARED = /^<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;

/**
 * The text of an XML file: by its byte order mark, else by the zero bytes of UTF-16, else by the encoding that its XML
 * declaration names, else as UTF-8. Throws `InputError` when the bytes are not text in that encoding.
 */
export function decodeXml(bytes: Uint8Array, where: string): string {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    throw new InputError(message`the drawing is compressed (.svgz)`, where, message`Save it as plain SVG.`);
  }
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(
      message`the file is not text in ${encoding.toUpperCase()}`,
      where,
      message`Save it as plain SVG in UTF-8.`,
    );
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && c !== 0 && d === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0)) return 'utf-16be';
  const start = String.fromCharCode(...bytes.subarray(0, 200)).replace(/^\u00ef\u00bb\u00bf/, '');
  const declared = DECLARED.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
  // The bytes were read as one to a letter, so they are not UTF-16, whatever the declaration says.
  return declared.startsWith('utf-16') || declared.startsWith('ucs-2') ? 'utf-8' : declared;
}
