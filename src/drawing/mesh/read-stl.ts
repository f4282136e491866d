import { message } from '../../core';
import { brokenModel, MeshBuilder, type TriangleMesh } from './triangle-mesh';

const HEADER_BYTES = 84;
const TRIANGLE_BYTES = 50;
const TRIANGLES_AT_ONCE = 20_000;

/** Reads STL, binary or as text. */
export function* readStl(bytes: Uint8Array, where: string): Generator<void, TriangleMesh> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.length >= HEADER_BYTES ? view.getUint32(80, true) : -1;
  const isText = /^\s*solid/.test(String.fromCharCode(...bytes.subarray(0, 64)));
  if (bytes.length === HEADER_BYTES + TRIANGLE_BYTES * count || !isText) {
    return yield* readBinary(view, count, where);
  }
  return yield* readText(bytes, where);
}

function* readBinary(view: DataView, count: number, where: string): Generator<void, TriangleMesh> {
  const mesh = new MeshBuilder(where);
  mesh.requireRoom(Math.max(0, count));
  if (count < 0 || view.byteLength < HEADER_BYTES + TRIANGLE_BYTES * count) {
    throw brokenModel(where, message`it is cut short`);
  }
  const corners = new Float64Array(9);
  for (let triangle = 0; triangle < count; triangle += 1) {
    if (triangle % TRIANGLES_AT_ONCE === 0) yield;
    const at = HEADER_BYTES + TRIANGLE_BYTES * triangle + 12;
    for (let k = 0; k < 9; k += 1) corners[k] = view.getFloat32(at + 4 * k, true);
    mesh.add(corners, 0, 3, 6, -1);
  }
  return mesh.finish('z', []);
}

function* readText(bytes: Uint8Array, where: string): Generator<void, TriangleMesh> {
  const mesh = new MeshBuilder(where);
  const text = new TextDecoder().decode(bytes);
  const corners = new Float64Array(9);
  let filled = 0;
  let triangles = 0;
  for (const [, x, y, z] of text.matchAll(/\bvertex\s+(\S+)\s+(\S+)\s+(\S+)/g)) {
    corners.set([Number(x), Number(y), Number(z)], filled);
    filled += 3;
    if (filled < 9) continue;
    filled = 0;
    mesh.add(corners, 0, 3, 6, -1);
    triangles += 1;
    if (triangles % TRIANGLES_AT_ONCE === 0) yield;
  }
  if (filled > 0) throw brokenModel(where, message`it is cut short`);
  return mesh.finish('z', []);
}
