import { type MessageText, message } from '../../core';
import { brokenModel, MeshBuilder, type TriangleMesh } from './triangle-mesh';

const LINES_AT_ONCE = 20_000;
/** Corners in the file, at most: each takes 48 bytes. */
const MOST_CORNERS = 2_000_000;

/** What was read so far. */
interface ObjState {
  readonly corners: number[];
  /** sRGB of each corner, `0xrrggbb`, or -1. */
  readonly colours: number[];
  readonly mesh: MeshBuilder;
  readonly where: string;
  hasMaterials: boolean;
}

/** Reads Wavefront OBJ: corners, with colours where they have some, and faces; groups and materials name parts. */
export function* readObj(bytes: Uint8Array, where: string): Generator<void, TriangleMesh> {
  const text = new TextDecoder().decode(bytes);
  const state: ObjState = { corners: [], colours: [], mesh: new MeshBuilder(where), where, hasMaterials: false };
  let line = 0;
  for (let from = 0; from < text.length; line += 1) {
    if (line % LINES_AT_ONCE === 0) yield;
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    readLine(text.slice(from, to).trim(), line + 1, state);
    from = to + 1;
  }
  const notes: MessageText[] = [];
  if (state.hasMaterials) notes.push(message`materials lie in another file: their colours are left out`);
  return state.mesh.finish('y', notes);
}

function readLine(line: string, number: number, state: ObjState): void {
  const [word, ...rest] = line.split(/\s+/);
  if (word === 'v') readCorner(rest, state);
  if (word === 'f') readFace(rest, number, state);
  if (word === 'o' || word === 'g' || word === 'usemtl') state.mesh.startPart(rest.join(' '));
  if (word === 'mtllib') state.hasMaterials = true;
}

function readCorner(cells: readonly string[], { corners, colours, where }: ObjState): void {
  corners.push(Number(cells[0]), Number(cells[1]), Number(cells[2]));
  const rgb = cells.length >= 6 ? cells.slice(3, 6).map((cell) => channelOf(Number(cell))) : null;
  colours.push(rgb ? rgb[0]! * 65536 + rgb[1]! * 256 + rgb[2]! : -1);
  if (colours.length > MOST_CORNERS) throw brokenModel(where, message`it has more than ${MOST_CORNERS} corners`);
}

function channelOf(value: number): number {
  return Math.round(255 * Math.min(1, Math.max(0, Number.isFinite(value) ? value : 1)));
}

/** A face of any number of corners, as triangles about its first. */
function readFace(cells: readonly string[], number: number, { corners, colours, mesh, where }: ObjState): void {
  const count = colours.length;
  const at = cells.map((cell) => {
    const index = Number.parseInt(cell, 10);
    const corner = index < 0 ? count + index : index - 1;
    if (!(corner >= 0 && corner < count)) {
      throw brokenModel(where, message`line ${number} names a corner that is not there`);
    }
    return corner;
  });
  for (let k = 2; k < at.length; k += 1) {
    const [a, b, c] = [at[0]!, at[k - 1]!, at[k]!];
    mesh.add(corners, 3 * a, 3 * b, 3 * c, meanColour([colours[a]!, colours[b]!, colours[c]!]));
  }
}

/** The mean of some colours; -1 where one is none. */
function meanColour(colours: readonly number[]): number {
  if (colours.some((colour) => colour < 0)) return -1;
  const mean = (shift: number) =>
    Math.round(colours.reduce((sum, colour) => sum + ((colour >> shift) & 255), 0) / colours.length);
  return mean(16) * 65536 + mean(8) * 256 + mean(0);
}
