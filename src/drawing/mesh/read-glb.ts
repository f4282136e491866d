import { type MessageText, message } from '../../core';
import { type Matrix4, moved, multiply4, UNMOVED } from '../../core/geometry';
import { type GlbFile, type Gltf, type GltfPrimitive, openGlb } from './glb-file';
import { nodeMatrix } from './node-matrix';
import { brokenModel, MeshBuilder, type TriangleMesh } from './triangle-mesh';

/** Nodes that are followed, at most, those that hang in several places counted in each; and how deep they hang. */
const MOST_NODES = 20_000;
const MOST_DEPTH = 64;
const COMPRESSED = ['KHR_draco_mesh_compression', 'EXT_meshopt_compression'];
const MODES = { triangles: 4, strip: 5, fan: 6 };

/**
 * Reads a GLB: the triangles of its scene as they stand there, in the colours of materials and corners. What is not
 * triangles, textures, skins and movement are left out and noted.
 */
export function* readGlb(bytes: Uint8Array, where: string): Generator<void, TriangleMesh> {
  const file = openGlb(bytes, where);
  const packed = file.gltf.extensionsRequired?.find((name) => COMPRESSED.includes(name));
  if (packed !== undefined) throw brokenModel(where, message`it is compressed (${packed})`);
  const mesh = new MeshBuilder(where);
  for (const { index, matrix } of standingMeshes(file)) {
    for (const primitive of file.gltf.meshes?.[index]?.primitives ?? []) {
      yield;
      addPrimitive(file, primitive, file.gltf.meshes![index]!.name ?? '', matrix, mesh);
    }
  }
  return mesh.finish('y', notesOf(file.gltf));
}

interface StandingMesh {
  readonly index: number;
  readonly matrix: Matrix4;
}

/** The meshes of the scene with where they stand; of all roots where the file names no scene. */
function standingMeshes({ gltf, where }: GlbFile): StandingMesh[] {
  const nodes = gltf.nodes ?? [];
  const children = new Set(nodes.flatMap((node) => node.children ?? []));
  const roots = gltf.scenes?.[gltf.scene ?? 0]?.nodes ?? [...nodes.keys()].filter((node) => !children.has(node));
  const found: StandingMesh[] = [];
  let followed = 0;
  const follow = (index: number, parent: Matrix4, depth: number) => {
    const node = nodes[index];
    followed += 1;
    if (!node || depth > MOST_DEPTH || followed > MOST_NODES) {
      throw brokenModel(where, message`its parts hang in circles, or are too many`);
    }
    const matrix = multiply4(parent, nodeMatrix(node));
    if (node.mesh !== undefined) found.push({ index: node.mesh, matrix });
    for (const child of node.children ?? []) follow(child, matrix, depth + 1);
  };
  for (const root of roots) follow(root, UNMOVED, 0);
  return found;
}

function addPrimitive(
  file: GlbFile,
  { attributes, indices, material, mode = MODES.triangles }: GltfPrimitive,
  name: string,
  matrix: Matrix4,
  mesh: MeshBuilder,
): void {
  if (mode < MODES.triangles || attributes?.POSITION === undefined) return;
  const corners = file.read(attributes.POSITION, 3);
  const order = indices === undefined ? null : file.read(indices, 1);
  const count = order ? order.length : corners.length / 3;
  const triangles = mode === MODES.triangles ? Math.floor(count / 3) : Math.max(0, count - 2);
  mesh.requireRoom(triangles);
  const xyz = moved(corners, matrix);
  const look = file.gltf.materials?.[material ?? -1];
  const tint = look?.pbrMetallicRoughness?.baseColorFactor;
  const own = attributes.COLOR_0 === undefined ? null : file.read(attributes.COLOR_0, 3);
  mesh.startPart(look?.name ?? name);
  const plain = tint || look ? srgbOfLinear(tint ?? [1, 1, 1]) : -1;
  for (let k = 0; k < triangles; k += 1) {
    const at = trianglesCorners(mode, k).map((corner) => (order ? order[corner]! : corner)) as [number, number, number];
    if (at.some((corner) => !(3 * corner + 2 < xyz.length))) {
      throw brokenModel(file.where, message`its numbers are not where it says`);
    }
    mesh.add(xyz, 3 * at[0], 3 * at[1], 3 * at[2], own ? colourOf(own, at, tint) : plain);
  }
}

/** Which corners make a triangle: three by three, in a strip, or about the first. */
function trianglesCorners(mode: number, k: number): [number, number, number] {
  if (mode === MODES.triangles) return [3 * k, 3 * k + 1, 3 * k + 2];
  return mode === MODES.strip ? [k, k + 1, k + 2] : [0, k + 1, k + 2];
}

/** The mean of the colours of three corners, by that of the material. */
function colourOf(own: Float64Array, corners: readonly number[], tint: readonly number[] = [1, 1, 1]): number {
  return srgbOfLinear(
    [0, 1, 2].map((c) => ((tint[c] ?? 1) * corners.reduce((sum, at) => sum + (own[3 * at + c] ?? 1), 0)) / 3),
  );
}

/** sRGB, `0xrrggbb`, of linear light (IEC 61966-2-1). */
function srgbOfLinear(linear: readonly number[]): number {
  const [red, green, blue] = [0, 1, 2].map((k) => {
    const value = Math.min(1, Math.max(0, Number.isFinite(linear[k]) ? linear[k]! : 1));
    return Math.round(255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055));
  }) as [number, number, number];
  return red * 65536 + green * 256 + blue;
}

function notesOf({ meshes, materials, nodes, animations }: Gltf): MessageText[] {
  const primitives = (meshes ?? []).flatMap((mesh) => mesh.primitives ?? []);
  const textured = (materials ?? []).filter((one) => one.pbrMetallicRoughness?.baseColorTexture !== undefined).length;
  return [
    ...(textured > 0
      ? [message`textures are left out: their materials are lit in their own colour (${textured})`]
      : []),
    ...(primitives.some(({ mode = 4 }) => mode < 4) ? [message`points and lines of the model are left out`] : []),
    ...(nodes?.some(({ skin }) => skin !== undefined)
      ? [message`bones are left out: the model stands as it was built`]
      : []),
    ...(primitives.some(({ targets }) => targets) ? [message`shape keys are left out`] : []),
    ...(animations?.length ? [message`movement is left out`] : []),
  ];
}
