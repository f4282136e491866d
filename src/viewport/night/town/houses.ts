import { createRandom } from '../random';
import { addBox, type TownMesh } from './town-mesh';

interface Row {
  /** How far ahead of the audience. */
  readonly v: number;
  readonly heightM: readonly [number, number];
  /** How many of its houses are towers, and how high those get. */
  readonly towers: number;
  readonly towerM: number;
  /** How much of the row is built. */
  readonly built: number;
  /** How many windows are lit beyond what is usual. */
  readonly lit: number;
}

const ROWS: readonly Row[] = [
  { v: 520, heightM: [10, 20], towers: 0, towerM: 0, built: 0.55, lit: 0.3 },
  { v: 660, heightM: [12, 30], towers: 0.06, towerM: 46, built: 0.7, lit: 0.22 },
  { v: 830, heightM: [16, 36], towers: 0.14, towerM: 60, built: 0.75, lit: 0.14 },
  { v: 1050, heightM: [20, 46], towers: 0.2, towerM: 84, built: 0.8, lit: 0.08 },
  { v: 1400, heightM: [26, 62], towers: 0.22, towerM: 110, built: 0.85, lit: 0.05 },
  { v: 1900, heightM: [34, 80], towers: 0.22, towerM: 140, built: 0.9, lit: 0.03 },
  { v: 2700, heightM: [44, 105], towers: 0.2, towerM: 190, built: 0.9, lit: 0 },
  { v: 4000, heightM: [60, 150], towers: 0.2, towerM: 260, built: 0.9, lit: 0 },
];

/** How far to each side rows reach, as a tangent. */
const REACH = 2.2;
/** Houses before the show stay low; beside it they may rise higher, as tangents. */
const LOW_MIDDLE = 0.34;
const LOW_TANGENT = 0.058;
const HIGH_TANGENT = 0.1;

export interface Gap {
  readonly u: number;
  readonly v: number;
  readonly roomM: number;
}

/** Rows of houses behind each other. @param gaps what no house may hide. @param density of 1 is a capital, less a small town. */
export function addHouses(mesh: TownMesh, gaps: readonly Gap[], density: number): void {
  const random = createRandom(20260623);
  for (const row of ROWS) addRow(mesh, row, gaps, density, random);
}

function addRow(mesh: TownMesh, row: Row, gaps: readonly Gap[], density: number, random: () => number): void {
  const endM = REACH * row.v;
  for (let u = -endM; u < endM; ) {
    const isTower = random() < row.towers * density;
    const widthM = (isTower ? 20 + random() * 16 : 24 + random() * 62) * (0.8 + row.v / 3000);
    const [centre, v] = [u + widthM / 2, row.v * (0.92 + random() * 0.16)];
    const heightM = heightOf(row, isTower, density, random);
    const look = lookOf(row, isTower, random);
    const box = { u: centre, v, widthM, depthM: Math.min(widthM, 16 + random() * 14), turnRad: (random() - 0.5) * 0.9 };
    const isBuilt = random() < row.built * density && !hides(gaps, centre, v, widthM);
    const crown = random();
    const middle = Math.abs(centre / v) < LOW_MIDDLE;
    const topM = Math.min(heightM, v * (middle ? LOW_TANGENT : HIGH_TANGENT));
    u += widthM * (0.95 + random() * 0.45);
    if (!isBuilt) continue;
    addBox(mesh, { ...box, topM }, look);
    if (!isTower && crown < 0.4)
      addBox(
        mesh,
        { ...box, widthM: widthM * 0.3, depthM: 7, bottomM: topM, topM: topM + 3 + crown * 6 },
        { surface: 'plain' },
      );
    if (isTower && crown < 0.45) addCrown(mesh, box, topM, crown);
  }
}

function heightOf(
  { heightM: [low, high], towerM }: Row,
  isTower: boolean,
  density: number,
  random: () => number,
): number {
  const ordinary = low + (high - low) * random() ** 1.6;
  return (isTower ? towerM * (0.6 + 0.4 * random()) : ordinary) * (0.45 + 0.55 * density);
}

function lookOf(row: Row, isTower: boolean, random: () => number) {
  const surface = isTower && random() < 0.5 ? ('office' as const) : ('facade' as const);
  const lit = 0.08 + 0.4 * random() ** 1.3 + row.lit * random();
  return {
    surface,
    seed: random(),
    amount: lit,
    warmth: surface === 'office' ? random() * 0.6 : 0.45 + random() * 0.55,
  };
}

/** A lit edge of a roof. */
function addCrown(
  mesh: TownMesh,
  box: { u: number; v: number; widthM: number; depthM: number; turnRad: number },
  topM: number,
  pick: number,
): void {
  const glows = [
    [0.3, 0.17, 0.05],
    [0.05, 0.2, 0.36],
    [0.28, 0.3, 0.34],
    [0.02, 0.26, 0.2],
  ] as const;
  const glow = glows[Math.floor((pick / 0.45) * glows.length)]!;
  addBox(mesh, { ...box, bottomM: topM, topM: topM + 1.6 }, { surface: 'plain', glow });
}

function hides(gaps: readonly Gap[], u: number, v: number, widthM: number): boolean {
  return gaps.some(
    (gap) =>
      v < gap.v + 30 && Math.abs(u / v - gap.u / gap.v) < (gap.roomM * 0.72) / gap.v + (widthM * 0.5) / v && v > 600,
  );
}
