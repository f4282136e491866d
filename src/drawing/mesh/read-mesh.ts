import { InputError, message } from '../../core';
import { readGlb } from './read-glb';
import { readObj } from './read-obj';
import { readStl } from './read-stl';
import { brokenModel, type TriangleMesh } from './triangle-mesh';

/** Corners further out than this are taken for damage. */
const FURTHEST = 1e12;
const TRIANGLES_AT_ONCE = 50_000;

/** Bytes of a model, at most: an OBJ of the most triangles has fewer. */
const MOST_BYTES = 200_000_000;

/**
 * Reads a model of triangles: GLB by its first bytes, else OBJ or STL by the ending of its name. Throws one `InputError` for
 * a file that is damaged, too large, of another kind, or without any surface.
 */
export function* readMesh(bytes: Uint8Array, file: string): Generator<void, TriangleMesh> {
  if (bytes.length > MOST_BYTES) {
    throw new InputError(message`the model is larger than ${MOST_BYTES / 1_000_000} MB`, file, message`Decimate it.`);
  }
  const mesh = yield* readBounded(bytes, file);
  for (let at = 0; at < mesh.xyz.length; at += 1) {
    if (at % (9 * TRIANGLES_AT_ONCE) === 0) yield;
    if (!(Math.abs(mesh.xyz[at]!) <= FURTHEST))
      throw brokenModel(file, message`a corner is no number, or far too far away`);
  }
  if (mesh.colours.length === 0) {
    throw new InputError(
      message`the model has no triangles`,
      file,
      message`Export its surface, not its lines or points.`,
    );
  }
  return mesh;
}

/** Descriptions of a wrong form make their readers fail in any way. */
function* readBounded(bytes: Uint8Array, file: string): Generator<void, TriangleMesh> {
  const read = readerFor(bytes, file);
  try {
    return yield* read(bytes, file);
  } catch (error) {
    throw error instanceof InputError ? error : brokenModel(file, message`it is not of the form of its kind`);
  }
}

function readerFor(bytes: Uint8Array, file: string): typeof readGlb {
  if (String.fromCharCode(...bytes.subarray(0, 4)) === 'glTF') return readGlb;
  const ending = file.split('.').at(-1)!.toLowerCase();
  if (ending === 'obj') return readObj;
  if (ending === 'stl') return readStl;
  if (ending === 'glb') return readGlb;
  throw new InputError(message`it is no GLB, OBJ or STL model`, file, message`Export the model as GLB.`);
}
