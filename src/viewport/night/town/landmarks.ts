import { addBox, addLathe, type TownMesh } from './town-mesh';

type Glow = readonly [number, number, number];

/** Where landmarks stand, right and ahead of the audience, and how wide a gap houses leave before them (metres). */
export const LANDMARKS = {
  baiterek: { u: 205, v: 960, roomM: 46 },
  khanShatyr: { u: -300, v: 1300, roomM: 130 },
  goldenWest: { u: 428, v: 985, roomM: 30 },
  goldenEast: { u: 476, v: 1000, roomM: 30 },
  leaning: { u: 570, v: 1040, roomM: 75 },
  stepped: { u: -96, v: 1260, roomM: 62 },
  glassBall: { u: -575, v: 1030, roomM: 60 },
  palace: { u: 70, v: 1500, roomM: 75 },
  mosque: { u: -690, v: 1150, roomM: 80 },
  tallTower: { u: 742, v: 1300, roomM: 60 },
} as const;

const scaled = ([r, g, b]: Glow, by: number): Glow => [r * by, g * by, b * by];
const mixed = (a: Glow, b: Glow, share: number): Glow => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

export function addLandmarks(mesh: TownMesh): void {
  addBaiterek(mesh);
  addKhanShatyr(mesh);
  addGoldenTower(mesh, LANDMARKS.goldenWest, 88);
  addGoldenTower(mesh, LANDMARKS.goldenEast, 84);
  addLeaningTowers(mesh);
  addSteppedTower(mesh);
  addGlassBall(mesh);
  addPalace(mesh);
  addMosque(mesh);
  addTallTower(mesh);
}

/** A white lattice that opens like branches, and the golden ball in it. */
function addBaiterek(mesh: TownMesh): void {
  const { u, v } = LANDMARKS.baiterek;
  const white: Glow = [0.5, 0.56, 0.66];
  const profile = [
    [0, 13.5],
    [8, 9],
    [22, 5.8],
    [45, 4.7],
    [60, 5.6],
    [72, 8.6],
    [82, 12.6],
    [91, 15.6],
    [101, 17.4],
  ] as const;
  const rings = profile.map(([z, radiusM]) => ({ z, radiusM, glow: scaled(white, 0.55 + z / 130) }));
  addLathe(mesh, u, v, rings, { surface: 'lattice', amount: 20 }, 40);
  addLathe(
    mesh,
    u,
    v,
    [
      { z: 0, radiusM: 2.6, glow: [0.1, 0.12, 0.16] },
      { z: 80, radiusM: 2.2, glow: [0.16, 0.17, 0.2] },
    ],
    { surface: 'plain' },
    8,
  );
  addBall(mesh, u, v, 92, 11.6, [1.25, 0.6, 0.12], 18);
}

function addBall(mesh: TownMesh, u: number, v: number, z: number, radiusM: number, glow: Glow, ribs: number): void {
  const rings = Array.from({ length: 13 }, (_, k) => {
    const angle = -Math.PI / 2 + (k / 12) * Math.PI;
    const bright = 0.55 + 0.45 * (k / 12);
    return { z: z + radiusM * Math.sin(angle), radiusM: radiusM * Math.cos(angle), glow: scaled(glow, bright) };
  });
  addLathe(mesh, u, v, rings, { surface: 'ribs', amount: ribs });
}

/** The largest tent: a leaning cone of ribs, lit from within, with a mast. */
function addKhanShatyr(mesh: TownMesh): void {
  const { u, v } = LANDMARKS.khanShatyr;
  const [teal, violet]: [Glow, Glow] = [
    [0.03, 0.21, 0.26],
    [0.17, 0.075, 0.34],
  ];
  const rings = Array.from({ length: 19 }, (_, k) => {
    const share = k / 18;
    const z = share * 128;
    return {
      z,
      radiusM: 104 * (1 - share) ** 1.75 + 0.6,
      asideM: z * 0.26 - 18,
      glow: scaled(mixed(teal, violet, share ** 0.8), 1.05 - 0.45 * share),
    };
  });
  addLathe(mesh, u, v, rings, { surface: 'ribs', amount: 56 }, 48);
  const mast = [128, 152].map((z) => ({ z, radiusM: 0.9, asideM: z * 0.26 - 18, glow: [0.5, 0.5, 0.6] as Glow }));
  addLathe(mesh, u, v, mast, { surface: 'plain' }, 6);
  addBox(
    mesh,
    { u, v: v - 60, widthM: 190, depthM: 40, topM: 9 },
    { surface: 'office', seed: 0.31, amount: 0.7, warmth: 0.6 },
  );
}

/** A golden tower with a waist and a dome. */
function addGoldenTower(mesh: TownMesh, { u, v }: { readonly u: number; readonly v: number }, heightM: number): void {
  const gold: Glow = [0.34, 0.185, 0.05];
  const rings = Array.from({ length: 15 }, (_, k) => {
    const share = k / 14;
    const body = 14.5 + 2.6 * Math.sin(share * Math.PI * 0.9) - 3 * share;
    const dome = share > 0.8 ? Math.sqrt(Math.max(0, 1 - ((share - 0.8) / 0.2) ** 2)) : 1;
    return { z: share * heightM, radiusM: body * dome, glow: scaled(gold, 1.15 - 0.55 * share) };
  });
  addLathe(mesh, u, v, rings, { surface: 'ribs', amount: 26 });
}

function addLeaningTowers(mesh: TownMesh): void {
  const { u, v } = LANDMARKS.leaning;
  const look = { surface: 'office', amount: 0.36, warmth: 0.5 } as const;
  addBox(
    mesh,
    { u: u - 26, v: v + 20, widthM: 30, depthM: 26, topM: 138, slopeM: 26, turnRad: 0.2 },
    { ...look, seed: 0.11 },
  );
  addBox(
    mesh,
    { u: u + 16, v, widthM: 27, depthM: 24, topM: 104, slopeM: -20, turnRad: 0.45 },
    { ...look, seed: 0.57 },
  );
  addBox(
    mesh,
    { u: u + 52, v: v + 36, widthM: 28, depthM: 24, topM: 122, slopeM: 18, turnRad: 0.1 },
    { ...look, seed: 0.83 },
  );
}

/** A high house of steps with a lit spire. */
function addSteppedTower(mesh: TownMesh): void {
  const { u, v } = LANDMARKS.stepped;
  const look = { surface: 'facade', amount: 0.5, warmth: 1, glow: [0.006, 0.0045, 0.0025] } as const;
  const steps = [
    [92, 0, 34],
    [64, 34, 56],
    [40, 56, 80],
    [24, 80, 98],
    [12, 98, 109],
  ] as const;
  for (const [widthM, bottomM, topM] of steps) {
    addBox(mesh, { u, v, widthM, depthM: widthM * 0.6, bottomM, topM }, { ...look, seed: 0.2 + bottomM / 140 });
  }
  const spire = [
    { z: 109, radiusM: 3.4, glow: [1.1, 0.62, 0.18] as Glow },
    { z: 143, radiusM: 0.2, glow: [0.9, 0.5, 0.14] as Glow },
  ];
  addLathe(mesh, u, v, spire, { surface: 'plain' }, 8);
}

function addGlassBall(mesh: TownMesh): void {
  const { u, v } = LANDMARKS.glassBall;
  addBall(mesh, u, v, 38, 40, [0.05, 0.115, 0.155], 34);
  addBox(
    mesh,
    { u, v, widthM: 120, depthM: 90, topM: 11 },
    { surface: 'office', seed: 0.71, amount: 0.6, warmth: 0.5 },
  );
}

/** A white palace with a blue dome and a spire. */
function addPalace(mesh: TownMesh): void {
  const { u, v } = LANDMARKS.palace;
  addBox(
    mesh,
    { u, v, widthM: 120, depthM: 60, topM: 30 },
    { surface: 'facade', seed: 0.4, amount: 0.55, warmth: 0.9, glow: [0.055, 0.05, 0.042] },
  );
  addBox(mesh, { u, v, widthM: 46, depthM: 46, bottomM: 30, topM: 42 }, { surface: 'plain', glow: [0.13, 0.12, 0.1] });
  const blue: Glow = [0.035, 0.12, 0.26];
  const dome = Array.from({ length: 8 }, (_, k) => ({
    z: 42 + 19 * Math.sin((k / 7) * Math.PI * 0.5),
    radiusM: 18 * Math.cos((k / 7) * Math.PI * 0.5) + 0.4,
    glow: scaled(blue, 1.25 - 0.6 * (k / 7)),
  }));
  addLathe(mesh, u, v, dome, { surface: 'ribs', amount: 20 });
  const spire = [
    { z: 60, radiusM: 1.6, glow: [0.9, 0.6, 0.2] as Glow },
    { z: 86, radiusM: 0.2, glow: [0.7, 0.45, 0.15] as Glow },
  ];
  addLathe(mesh, u, v, spire, { surface: 'plain' }, 6);
}

/** A great mosque: domes and four minarets. */
function addMosque(mesh: TownMesh): void {
  const { u, v } = LANDMARKS.mosque;
  const white: Glow = [0.2, 0.175, 0.13];
  addBox(mesh, { u, v, widthM: 110, depthM: 80, topM: 24 }, { surface: 'plain', glow: scaled(white, 0.45) });
  for (const [aside, radiusM, bottomM] of [
    [0, 22, 26],
    [-40, 9, 23],
    [40, 9, 23],
  ] as const) {
    const dome = Array.from({ length: 8 }, (_, k) => ({
      z: bottomM + radiusM * 1.1 * Math.sin((k / 7) * Math.PI * 0.5),
      radiusM: radiusM * Math.cos((k / 7) * Math.PI * 0.5) + 0.3,
      glow: scaled(white, 1.1 - 0.5 * (k / 7)),
    }));
    addLathe(mesh, u + aside, v, dome, { surface: 'ribs', amount: 24 });
  }
  for (const aside of [-62, -52, 52, 62]) {
    const minaret = [
      [0, 3],
      [58, 2.2],
      [60, 3.2],
      [63, 2],
      [78, 0.2],
    ] as const;
    addLathe(
      mesh,
      u + aside,
      v + 20,
      minaret.map(([z, radiusM]) => ({ z, radiusM, glow: scaled(white, 0.7 + z / 110) })),
      { surface: 'plain' },
      8,
    );
  }
}

/** The tallest house of the town. */
function addTallTower(mesh: TownMesh): void {
  const { u, v } = LANDMARKS.tallTower;
  addBox(
    mesh,
    { u, v, widthM: 48, depthM: 44, topM: 176, turnRad: 0.3 },
    { surface: 'office', seed: 0.93, amount: 0.34, warmth: 0.55 },
  );
  addBox(
    mesh,
    { u, v, widthM: 40, depthM: 36, bottomM: 176, topM: 196, turnRad: 0.3 },
    { surface: 'office', seed: 0.13, amount: 0.75, warmth: 0.2 },
  );
  addBox(
    mesh,
    { u: u + 48, v: v + 10, widthM: 38, depthM: 34, topM: 118, turnRad: 0.3 },
    { surface: 'facade', seed: 0.66, amount: 0.4, warmth: 0.7 },
  );
}
