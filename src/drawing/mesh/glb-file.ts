import { message } from '../../core';
import { brokenModel } from './triangle-mesh';

/** What of glTF's JSON is read; all of it may be missing or wrong. */
export interface GltfNode {
  readonly name?: string;
  readonly mesh?: number;
  readonly skin?: number;
  readonly children?: readonly number[];
  readonly matrix?: readonly number[];
  readonly translation?: readonly number[];
  readonly rotation?: readonly number[];
  readonly scale?: readonly number[];
}

export interface GltfPrimitive {
  readonly attributes?: Readonly<Record<string, number>>;
  readonly indices?: number;
  readonly material?: number;
  readonly mode?: number;
  readonly targets?: readonly unknown[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface GltfMaterial {
  readonly name?: string;
  readonly pbrMetallicRoughness?: { readonly baseColorFactor?: readonly number[]; readonly baseColorTexture?: unknown };
}

interface GltfAccessor {
  readonly bufferView?: number;
  readonly byteOffset?: number;
  readonly componentType?: number;
  readonly normalized?: boolean;
  readonly count?: number;
  readonly type?: string;
  readonly sparse?: unknown;
}

export interface Gltf {
  readonly scene?: number;
  readonly scenes?: readonly { readonly nodes?: readonly number[] }[];
  readonly nodes?: readonly GltfNode[];
  readonly meshes?: readonly { readonly name?: string; readonly primitives?: readonly GltfPrimitive[] }[];
  readonly materials?: readonly GltfMaterial[];
  readonly accessors?: readonly GltfAccessor[];
  readonly bufferViews?: readonly {
    readonly buffer?: number;
    readonly byteOffset?: number;
    readonly byteLength?: number;
    readonly byteStride?: number;
  }[];
  readonly buffers?: readonly { readonly uri?: string }[];
  readonly animations?: readonly unknown[];
  readonly extensionsRequired?: readonly string[];
}

/** A GLB that was opened: its description, and its numbers. */
export interface GlbFile {
  readonly gltf: Gltf;
  readonly where: string;
  /** The values of an accessor, `components` to each, whole numbers as they stand or as parts of one. */
  readonly read: (accessor: number, components: number) => Float64Array;
}

const GLB_MAGIC = 0x46546c67;
const JSON_CHUNK = 0x4e4f534a;
const BINARY_CHUNK = 0x004e4942;
const MOST_JSON_BYTES = 32_000_000;
/** Numbers that are read, at most. */
const MOST_VALUES = 20_000_000;

/** Opens a GLB of version 2 (Khronos glTF 2.0, 4.4). Throws `InputError` for what is damaged. */
export function openGlb(bytes: Uint8Array, where: string): GlbFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 20 || view.getUint32(0, true) !== GLB_MAGIC) throw brokenModel(where, message`it is cut short`);
  if (view.getUint32(4, true) !== 2) throw brokenModel(where, message`it is no glTF of version 2`);
  const chunks = new Map<number, Uint8Array>();
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at, true);
    if (at + 8 + length > bytes.length) throw brokenModel(where, message`it is cut short`);
    const type = view.getUint32(at + 4, true);
    if (!chunks.has(type)) chunks.set(type, bytes.subarray(at + 8, at + 8 + length));
    at += 8 + length + ((4 - (length % 4)) % 4);
  }
  const json = chunks.get(JSON_CHUNK);
  if (!json || json.length > MOST_JSON_BYTES) throw brokenModel(where, message`it has no description`);
  const gltf = parseJson(json, where);
  if (gltf.buffers?.some(({ uri }) => uri !== undefined)) {
    throw brokenModel(where, message`its numbers lie in another file`);
  }
  const binary = chunks.get(BINARY_CHUNK) ?? new Uint8Array();
  let values = 0;
  const read = (accessor: number, components: number) => {
    const found = readAccessor(gltf, binary, accessor, components, where);
    values += found.length;
    // a mesh may stand in many places, and is read in each
    if (values > MOST_VALUES) throw brokenModel(where, message`its meshes stand in too many places`);
    return found;
  };
  return { gltf, where, read };
}

function parseJson(bytes: Uint8Array, where: string): Gltf {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // said below
  }
  throw brokenModel(where, message`it has no description`);
}

type ReadNumber = (view: DataView, at: number) => number;

/** By component type: its bytes, how it is read, and what is one when it is normalised. */
const COMPONENTS: Readonly<Record<number, readonly [bytes: number, read: ReadNumber, one: number]>> = {
  5120: [1, (view, at) => view.getInt8(at), 127],
  5121: [1, (view, at) => view.getUint8(at), 255],
  5122: [2, (view, at) => view.getInt16(at, true), 32767],
  5123: [2, (view, at) => view.getUint16(at, true), 65535],
  5125: [4, (view, at) => view.getUint32(at, true), 1],
  5126: [4, (view, at) => view.getFloat32(at, true), 1],
};

const SIZES: Readonly<Record<string, number>> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4 };

function readAccessor(gltf: Gltf, binary: Uint8Array, index: number, components: number, where: string): Float64Array {
  const accessor = gltf.accessors?.[index];
  const span = gltf.bufferViews?.[accessor?.bufferView ?? -1];
  const component = COMPONENTS[accessor?.componentType ?? -1];
  const size = SIZES[accessor?.type ?? ''] ?? 0;
  const count = accessor?.count ?? -1;
  if (
    !accessor ||
    !span ||
    !component ||
    accessor.sparse ||
    size < components ||
    !Number.isInteger(count) ||
    count < 0
  ) {
    throw brokenModel(where, message`its numbers are not where it says`);
  }
  const [bytes, read, one] = component;
  const stride = span.byteStride ?? bytes * size;
  const start = (span.byteOffset ?? 0) + (accessor.byteOffset ?? 0);
  const end = count === 0 ? start : start + stride * (count - 1) + bytes * size;
  if (!(start >= 0 && stride >= bytes * size && end <= binary.length)) {
    throw brokenModel(where, message`its numbers are not where it says`);
  }
  const view = new DataView(binary.buffer, binary.byteOffset, binary.byteLength);
  const unit = accessor.normalized ? one : 1;
  const values = new Float64Array(count * components);
  for (let k = 0; k < count; k += 1) {
    for (let c = 0; c < components; c += 1)
      values[k * components + c] = read(view, start + stride * k + bytes * c) / unit;
  }
  return values;
}
