import { type Message, message } from '../../core';
/** What a file is that was taken for a show or a flight file, and what to do with it. */
export interface ForeignFile {
  readonly what: Message;
  readonly remedy: Message;
}

interface Kind extends ForeignFile {
  /** Whether the first bytes, as characters of one byte each, are those of such a file. */
  readonly starts: RegExp;
}

/** So many first bytes tell what a file is. */
const HEAD_BYTES = 4096;

const beside = (kind: string, file: string) =>
  message`Put it beside show.json and name it in a formation: "recipe": { "kind": "${kind}", "file": "${file}" }.`;

/** Known kinds of files, recognised by content; what is matched first counts. */
const kindsOf = (file: string): readonly Kind[] => [
  {
    starts: /^(\xef\xbb\xbf)?\s*<([\s\S]*<)?(\w+:)?svg[\s>]/,
    what: message`it is an SVG drawing, not a show`,
    remedy: beside('drawing', file),
  },
  {
    starts: /^(\x89PNG|\xff\xd8\xff|RIFF....WEBP)/s,
    what: message`it is a picture of pixels, not a show`,
    remedy: beside('image', file),
  },
  {
    starts: /^(GIF8|BM|II\*\0|MM\0\*|....ftyp(avif|heic|mif1))/s,
    what: message`it is a picture of pixels, not a show`,
    remedy: message`Save it as PNG or JPEG, and name that in a formation.`,
  },
  {
    starts: /^glTF/,
    what: message`it is a 3D model, not a show`,
    remedy: beside('mesh', file),
  },
  {
    starts: /^(ID3|\xff[\xfb\xf3\xf2]|OggS|fLaC|RIFF....WAVE|....ftypM4A)/s,
    what: message`it is music, not a show`,
    remedy: message`Put it beside show.json and name it there: "music": { "file": "${file}" }.`,
  },
  {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: TrueType fonts start with them
    starts: /^(\0\x01\0\0|OTTO|true|wOFF|wOF2|ttcf)/,
    what: message`it is a font, not a show`,
    remedy: message`Put it beside show.json and name it in a formation of letters: "recipe": { "kind": "text", "style": "fill", "font": "${file}", ... }.`,
  },
  { starts: /^%PDF/, what: message`it is a PDF, not a show`, remedy: message`Save the drawing in it as SVG.` },
  { starts: /^%!PS/, what: message`it is PostScript, not a show`, remedy: message`Save the drawing in it as SVG.` },
  {
    starts: /^BLENDER/,
    what: message`it is a Blender file, not a show`,
    remedy: message`Export points as CSV or lines as SVG from Blender.`,
  },
  {
    starts: /^(\xef\xbb\xbf)?\s*"?(name|id|x(_m)?)"?\s*[,;\t]\s*"?[xyz]/i,
    what: message`it is a CSV of points, not a show`,
    remedy: message`${beside('points', file)} Or fly between two such files with "transition --from A.csv --to B.csv".`,
  },
];

/**
 * What a file is that is neither a show nor flight files.
 * @param name of the file, without its folder. @returns null for kinds that are not known.
 */
export function describeForeignFile(name: string, bytes: Uint8Array): ForeignFile | null {
  const head = String.fromCharCode(...decodedHead(bytes.subarray(0, HEAD_BYTES)));
  const known = kindsOf(name).find(({ starts }) => starts.test(head));
  return known ? { what: known.what, remedy: known.remedy } : null;
}

/** Bytes without those that UTF-16 puts between letters: drawings are saved so as well. */
function decodedHead(head: Uint8Array): Uint8Array {
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return isUtf16 ? head.subarray(2).filter((byte) => byte !== 0) : head;
}
