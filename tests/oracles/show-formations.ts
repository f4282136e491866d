import { seededRandom } from '../../src/core/geometry/seeded-random';

/** Formations like those of shows, of any size: `n × 3` metres, spacing about `pitch`. */
export type ShowFormation = (n: number, pitch: number) => Float64Array;

const grid =
  (share: number, upright: boolean): ShowFormation =>
  (n, pitch) => {
    const columns = Math.max(1, Math.round(Math.sqrt(n * share)));
    return place(n, (i) => {
      const across = ((i % columns) - (columns - 1) / 2) * pitch;
      const along = Math.floor(i / columns) * pitch;
      return upright ? [across, 0, 30 + along] : [across, along, 15];
    });
  };

export const groundGrid = grid(1, false);
export const uprightWall = grid(1, true);
/** 25 wide where the upright wall is 22 high. */
export const wideWall = grid(1.14, true);
export const broadWall = grid(3, true);

export const sphere: ShowFormation = (n, pitch) => {
  const radius = pitch * Math.sqrt(n / 10);
  return place(n, (i) => {
    const z = 1 - (2 * i + 1) / n;
    const across = Math.sqrt(1 - z * z);
    const turn = i * Math.PI * (3 - Math.sqrt(5));
    return [radius * across * Math.cos(turn), radius * across * Math.sin(turn), 60 + radius * z];
  });
};

export const ball: ShowFormation = (n, pitch) => {
  const side = Math.ceil(Math.cbrt(2.2 * n)) + 2;
  const cells: number[][] = [];
  for (let i = 0; i < side ** 3; i++) {
    const at = [i % side, Math.floor(i / side) % side, Math.floor(i / side ** 2)].map((k) => k - side / 2 + 0.31);
    cells.push(at);
  }
  cells.sort((p, q) => Math.hypot(...p) - Math.hypot(...q));
  return place(n, (i) => cells[i]!.map((v, axis) => v * pitch + (axis === 2 ? 60 : 0)));
};

export const column: ShowFormation = (n, pitch) =>
  place(n, (i) => [(i % 3) * pitch, (Math.floor(i / 3) % 3) * pitch, 20 + Math.floor(i / 9) * pitch]);

export const helix: ShowFormation = (n, pitch) => {
  const radius = pitch * Math.sqrt(n) * 0.5;
  const strands = 3;
  return place(n, (i) => {
    const turn = (Math.floor(i / strands) * pitch) / radius + ((i % strands) * 2 * Math.PI) / strands;
    return [
      radius * Math.cos(turn),
      radius * Math.sin(turn),
      20 + (Math.floor(i / strands) * pitch * 3) / Math.sqrt(n),
    ];
  });
};

/** Strokes of a word, upright: points along straight and curved lines, evenly. */
const word =
  (strokes: readonly (readonly number[])[]): ShowFormation =>
  (n, pitch) => {
    const lengths = strokes.map(([x0 = 0, z0 = 0, x1 = 0, z1 = 0]) => Math.hypot(x1 - x0, z1 - z0));
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const rows = Math.max(1, Math.round(Math.sqrt(n / 60)));
    const scale = (pitch * n) / rows / total;
    return place(n, (i) => {
      const row = i % rows;
      let along = ((Math.floor(i / rows) + 0.5) / Math.ceil(n / rows)) * total;
      let k = 0;
      while (k + 1 < strokes.length && along > lengths[k]!) along -= lengths[k++]!;
      const [x0 = 0, z0 = 0, x1 = 0, z1 = 0] = strokes[k]!;
      const share = along / lengths[k]!;
      const [ux, uz] = [(x1 - x0) / lengths[k]!, (z1 - z0) / lengths[k]!];
      return [
        (x0 + (x1 - x0) * share) * scale - uz * row * pitch,
        0,
        30 + (z0 + (z1 - z0) * share) * scale + ux * row * pitch,
      ];
    });
  };

export const wordOne = word([
  [0, 0, 0, 4],
  [0, 4, 2, 4],
  [1, 4, 1, 0],
  [3, 0, 3, 4],
  [3, 0, 5, 0],
  [6, 0, 7, 4],
  [7, 4, 8, 0],
]);
export const wordTwo = word([
  [0, 0, 3, 4],
  [0, 4, 3, 0],
  [4, 0, 4, 4],
  [4, 4, 6, 2],
  [6, 2, 8, 4],
  [8, 4, 8, 0],
]);

export const cloud: ShowFormation = (n, pitch) => {
  const random = seededRandom(11);
  const side = pitch * Math.cbrt(n) * 1.4;
  return place(n, () => [random() * side, random() * side, 30 + random() * side]);
};

/** The formation turned about the vertical and moved, each point a little off. */
export const turnedCopy =
  (formation: ShowFormation, turn: number, noise: number): ShowFormation =>
  (n, pitch) => {
    const points = formation(n, pitch);
    const random = seededRandom(5);
    return place(n, (i) => {
      const [x = 0, y = 0, z = 0] = points.subarray(3 * i, 3 * i + 3);
      return [
        x * Math.cos(turn) - y * Math.sin(turn) + 20 + (random() - 0.5) * noise,
        x * Math.sin(turn) + y * Math.cos(turn) + 5 + (random() - 0.5) * noise,
        z + 10 + (random() - 0.5) * noise,
      ];
    });
  };

/** Pairs that an assignment meets in shows, and those that are known to be hard. */
export const FORMATION_PAIRS: readonly (readonly [string, ShowFormation, ShowFormation])[] = [
  ['ground grid to upright wall', groundGrid, uprightWall],
  ['ground grid to sphere', groundGrid, sphere],
  ['ball to wall', ball, wideWall],
  ['wall 22 wide to wall 25 wide', uprightWall, wideWall],
  ['wall to broad wall', uprightWall, broadWall],
  ['sphere to ball', sphere, ball],
  ['word to word', wordOne, wordTwo],
  ['word to sphere', wordOne, sphere],
  ['wall to column', broadWall, column],
  ['sphere to helix', sphere, helix],
  ['helix to word', helix, wordTwo],
  ['cloud to ground grid', cloud, groundGrid],
  ['wall to wall turned a quarter', uprightWall, turnedCopy(wideWall, Math.PI / 2, 0)],
  ['wall moved by half a pitch', uprightWall, (n, pitch) => uprightWall(n, pitch).map((v) => v + pitch / 2)],
  ['sphere moved, a little off', sphere, turnedCopy(sphere, 0, 0.6)],
  ['sphere turned', sphere, turnedCopy(sphere, 0.7, 0)],
];

function place(n: number, at: (i: number) => readonly number[]): Float64Array {
  return Float64Array.from(Array.from({ length: n }, (_, i) => at(i)).flat());
}
