import type { TownMesh } from './town-mesh';

type Flat = readonly [u: number, v: number];

/** Water between two banks with as many corners each; heights in metres. */
export interface Banks {
  readonly near: readonly Flat[];
  readonly far: readonly Flat[];
}

export const WATER_M = -3.2;
export const PROMENADE_M = -2;
/** From the eye to the railing. */
export const RAILING_M = 15.6;
const FAR_M = 9000;

/** A river that comes from the left and runs by before the pads. @param distanceM from the audience to the show. */
export function riverBanks(distanceM: number): Banks {
  const far = Math.max(distanceM * 0.58, RAILING_M + 30);
  return {
    near: [
      [2600, RAILING_M],
      [700, RAILING_M],
      [0, RAILING_M],
      [-120, RAILING_M],
      [-260, 40],
      [-520, 170],
      [-1300, 700],
      [-3600, 2300],
    ],
    far: [
      [2600, far],
      [700, far],
      [20, far],
      [-48, far + 6],
      [-110, far + 46],
      [-240, far + 170],
      [-700, far + 640],
      [-2400, far + 2500],
    ],
  };
}

export function lakeBanks(): Banks {
  return {
    near: [
      [6000, RAILING_M],
      [0, RAILING_M],
      [-6000, RAILING_M],
    ],
    far: [
      [6000, 1500],
      [0, 1150],
      [-6000, 1700],
    ],
  };
}

/** How far ahead a bank is, at a place to the right. */
export function bankAhead(bank: readonly Flat[], u: number): number {
  const next = Math.max(
    1,
    bank.findIndex(([at]) => at <= u),
  );
  const [[fromU, fromV], [toU, toV]] = [bank[next - 1]!, bank[next]!];
  const share = Math.min(Math.max((fromU - u) / (fromU - toU), 0), 1);
  return fromV + (toV - fromV) * share;
}

/** The land on both sides, the water between, and the quay with its line of light. */
export function addBanks(mesh: TownMesh, { near, far }: Banks, isTown: boolean): void {
  let along = 0;
  for (let k = 0; k + 1 < near.length; k++) {
    const [a, b, c, d] = [near[k]!, near[k + 1]!, far[k + 1]!, far[k]!];
    mesh.quad([at(a, WATER_M), at(b, WATER_M), at(c, WATER_M), at(d, WATER_M)], { surface: 'floor' }, [0, 1, 0, 1]);
    mesh.quad([at(d, 0), at(c, 0), [c[0], FAR_M, 0], [d[0], FAR_M, 0]], { surface: 'ground' }, [0, 1, 0, 1]);
    mesh.quad(
      [[a[0], -FAR_M, PROMENADE_M], [b[0], -FAR_M, PROMENADE_M], at(b, PROMENADE_M), at(a, PROMENADE_M)],
      { surface: 'ground' },
      [0, 1, 0, 1],
    );
    const lengthM = Math.hypot(d[0] - c[0], d[1] - c[1]);
    const wall = [at(d, WATER_M), at(c, WATER_M), at(c, 0.35), at(d, 0.35)] as const;
    if (isTown) mesh.quad(wall, { surface: 'quay' }, [along, along + lengthM, 0, 1]);
    along += lengthM;
  }
}

/** A plain of land that mirrors the show a little, with nothing to bound it. */
export function addPlain(mesh: TownMesh): void {
  const corners = [
    [-FAR_M, -FAR_M, 0],
    [FAR_M, -FAR_M, 0],
    [FAR_M, FAR_M, 0],
    [-FAR_M, FAR_M, 0],
  ] as const;
  mesh.quad(corners, { surface: 'floor' }, [0, 1, 0, 1]);
}

function at([u, v]: Flat, z: number): readonly [number, number, number] {
  return [u, v, z];
}

/** Rows of trees: vertical strips, cut out by noise. */
export function addTrees(
  mesh: TownMesh,
  rows: readonly { readonly line: readonly Flat[]; readonly heightM: number }[],
): void {
  rows.forEach(({ line, heightM }, row) => {
    let along = row * 411;
    for (let k = 0; k + 1 < line.length; k++) {
      const [a, b] = [line[k]!, line[k + 1]!];
      const lengthM = Math.hypot(b[0] - a[0], b[1] - a[1]);
      mesh.quad(
        [at(a, 0), at(b, 0), at(b, heightM), at(a, heightM)],
        { surface: 'trees', seed: row * 0.37, amount: heightM },
        [along, along + lengthM, 0, 1],
      );
      along += lengthM;
    }
  });
}
