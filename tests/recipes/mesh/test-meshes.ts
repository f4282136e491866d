/** Corners and triangles of a model, y up and its front to +z. */
export interface TestMesh {
  /** `corners × 3`. */
  readonly xyz: number[];
  /** `triangles × 3`. */
  readonly triangles: number[];
}

type Place = readonly [x: number, y: number, z: number];

/** A surface over a grid that closes on itself in both directions. */
function wrapped(rows: number, columns: number, at: (u: number, v: number) => Place): TestMesh {
  const xyz: number[] = [];
  const triangles: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      xyz.push(...at(row / rows, column / columns));
      const [r, c] = [(row + 1) % rows, (column + 1) % columns];
      const [p, q, s, t] = [row * columns + column, row * columns + c, r * columns + column, r * columns + c];
      triangles.push(p, s, q, q, s, t);
    }
  }
  return { xyz, triangles };
}

/** A tube along a (2, 3) torus knot. */
export function torusKnot(rows: number, columns: number): TestMesh {
  const middle = (u: number): Place => {
    const a = 2 * Math.PI * u;
    const r = 2 + Math.cos(3 * a);
    return [r * Math.cos(2 * a), r * Math.sin(2 * a), Math.sin(3 * a)];
  };
  return wrapped(rows, columns, (u, v) => {
    const [p, q] = [middle(u), middle(u + 1e-4)];
    const along = p.map((value, k) => q[k]! - value) as unknown as Place;
    const side = unit(cross(along, p));
    const up = unit(cross(along, side));
    const [cos, sin] = [0.35 * Math.cos(2 * Math.PI * v), 0.35 * Math.sin(2 * Math.PI * v)];
    return [0, 1, 2].map((k) => p[k]! + cos * side[k]! + sin * up[k]!) as unknown as Place;
  });
}

function cross(p: Place, q: Place): Place {
  return [p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0]];
}

function unit(p: Place): Place {
  const length = Math.hypot(...p);
  return [p[0] / length, p[1] / length, p[2] / length];
}

/** A box about the middle. */
export function box(width: number, height: number, depth: number): TestMesh {
  const xyz = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((k) => [
    (k & 1 ? 0.5 : -0.5) * width,
    (k & 2 ? 0.5 : -0.5) * height,
    (k & 4 ? 0.5 : -0.5) * depth,
  ]);
  const quads = [
    [0, 2, 3, 1],
    [4, 5, 7, 6],
    [0, 1, 5, 4],
    [2, 6, 7, 3],
    [0, 4, 6, 2],
    [1, 3, 7, 5],
  ];
  return { xyz, triangles: quads.flatMap(([a, b, c, d]) => [a!, b!, c!, a!, c!, d!]) };
}

/** A ball, or with two long ears a hare. */
export function blob(rows: number, columns: number): TestMesh {
  const xyz: number[] = [];
  const triangles: number[] = [];
  const ball = (centre: Place, radii: Place) => {
    const first = xyz.length / 3;
    for (let row = 0; row <= rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const [a, b] = [(Math.PI * row) / rows, (2 * Math.PI * column) / columns];
        const place: Place = [Math.sin(a) * Math.cos(b), Math.cos(a), Math.sin(a) * Math.sin(b)];
        xyz.push(...place.map((value, k) => centre[k]! + radii[k]! * value));
        if (row === rows) continue;
        const c = (column + 1) % columns;
        const [p, q] = [first + row * columns + column, first + row * columns + c];
        triangles.push(p, p + columns, q, q, p + columns, q + columns);
      }
    }
  };
  ball([0, 0, 0], [1, 0.9, 1.2]);
  ball([0, 1, 0.7], [0.6, 0.55, 0.6]);
  ball([-0.3, 1.9, 0.6], [0.16, 0.7, 0.1]);
  ball([0.3, 1.9, 0.6], [0.16, 0.7, 0.1]);
  return { xyz, triangles };
}

export function stlOf({ xyz, triangles }: TestMesh): Uint8Array {
  const count = triangles.length / 3;
  const view = new DataView(new ArrayBuffer(84 + 50 * count));
  view.setUint32(80, count, true);
  triangles.forEach((corner, k) => {
    const at = 84 + 50 * Math.floor(k / 3) + 12 + 12 * (k % 3);
    for (let axis = 0; axis < 3; axis += 1) view.setFloat32(at + 4 * axis, xyz[3 * corner + axis]!, true);
  });
  return new Uint8Array(view.buffer);
}

export function objOf({ xyz, triangles }: TestMesh): Uint8Array {
  const lines: string[] = [];
  for (let k = 0; k < xyz.length; k += 3) lines.push(`v ${xyz[k]} ${xyz[k + 1]} ${xyz[k + 2]}`);
  for (let k = 0; k < triangles.length; k += 3) {
    lines.push(
      `f ${triangles
        .slice(k, k + 3)
        .map((corner) => `${corner + 1}//1`)
        .join(' ')}`,
    );
  }
  return new TextEncoder().encode(lines.join('\n'));
}

/** Bytes of a GLB with a description and numbers. */
export function glbFile(gltf: object, numbers: Uint8Array): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(gltf));
  const padded = (length: number) => Math.ceil(length / 4) * 4;
  const out = new Uint8Array(28 + padded(json.length) + padded(numbers.length)).fill(32, 20);
  const view = new DataView(out.buffer);
  const head = [0x46546c67, 2, out.length, padded(json.length), 0x4e4f534a];
  for (const [k, value] of head.entries()) view.setUint32(4 * k, value, true);
  out.set(json, 20);
  const at = 20 + padded(json.length);
  view.setUint32(at, padded(numbers.length), true);
  view.setUint32(at + 4, 0x004e4942, true);
  out.set(numbers, at + 8);
  return out;
}

/** A GLB of models beside each other, each in a linear colour and shifted. */
export function glbOf(
  models: readonly { readonly mesh: TestMesh; readonly colour?: readonly number[]; readonly shift?: Place }[],
): Uint8Array {
  const pieces: Uint8Array[] = [];
  const bufferViews: object[] = [];
  const accessors: object[] = [];
  let length = 0;
  const put = (bytes: Uint8Array, accessor: object) => {
    bufferViews.push({ buffer: 0, byteOffset: length, byteLength: bytes.length });
    accessors.push({ bufferView: bufferViews.length - 1, ...accessor });
    pieces.push(bytes);
    length += bytes.length;
    return accessors.length - 1;
  };
  const meshes = models.map(({ mesh: { xyz, triangles } }, k) => {
    const POSITION = put(new Uint8Array(Float32Array.from(xyz).buffer), {
      componentType: 5126,
      count: xyz.length / 3,
      type: 'VEC3',
    });
    const indices = put(new Uint8Array(Uint32Array.from(triangles).buffer), {
      componentType: 5125,
      count: triangles.length,
      type: 'SCALAR',
    });
    return { name: `model ${k + 1}`, primitives: [{ attributes: { POSITION }, indices, material: k }] };
  });
  const materials = models.map(({ colour }, k) => ({
    name: `paint ${k + 1}`,
    ...(colour && { pbrMetallicRoughness: { baseColorFactor: colour } }),
  }));
  const nodes = models.map(({ shift }, mesh) => ({ mesh, ...(shift && { translation: shift }) }));
  const numbers = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    numbers.set(piece, at);
    at += piece.length;
  }
  const scenes = [{ nodes: nodes.map((_, k) => k) }];
  return glbFile(
    {
      asset: { version: '2.0' },
      scene: 0,
      scenes,
      nodes,
      meshes,
      materials,
      accessors,
      bufferViews,
      buffers: [{ byteLength: length }],
    },
    numbers,
  );
}
