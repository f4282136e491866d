import type { BufferGeometry } from 'three';
import type { Surroundings } from '../../../core';
import type { Lamp } from '../lights';
import { addBanks, addPlain, addTrees, type Banks, bankAhead, lakeBanks, riverBanks } from './banks';
import { addHouses } from './houses';
import { townLamps } from './lamps';
import { addLandmarks, LANDMARKS } from './landmarks';
import { addBox, TownMesh } from './town-mesh';

/** What stands around a show: its surfaces and its lamps, about the audience (right, ahead, up; metres). */
export interface TownPlan {
  readonly geometry: BufferGeometry;
  readonly lamps: readonly Lamp[];
  readonly hasWater: boolean;
}

/** @param distanceM from the audience to the show. */
export function townPlan(surroundings: Surroundings, distanceM: number): TownPlan {
  const mesh = new TownMesh();
  const banks = banksOf(surroundings, distanceM);
  if (banks) addBanks(mesh, banks, surroundings === 'astana');
  else addPlain(mesh);
  const lamps = surroundings === 'steppe' ? [] : townLamps(banks, surroundings === 'astana');
  if (surroundings === 'astana') addAstana(mesh, banks!);
  if (surroundings === 'town') addTown(mesh, distanceM);
  if (surroundings === 'lake') addShore(mesh, banks!);
  if (surroundings === 'steppe') addTreeBelt(mesh, 900, 10);
  const isDry = ({ place: [u, v, z] }: Lamp) => !banks || z > 12 || v > bankAhead(banks.far, u) + 1;
  return { geometry: mesh.geometry(), lamps: lamps.filter(isDry), hasWater: banks !== null };
}

function banksOf(surroundings: Surroundings, distanceM: number): Banks | null {
  if (surroundings === 'astana') return riverBanks(distanceM);
  return surroundings === 'lake' ? lakeBanks() : null;
}

function addAstana(mesh: TownMesh, { far }: Banks): void {
  const behind = (byM: number) =>
    far.map(([u, v]) => [u, v + byM * (1 + 0.4 * Math.min(1, Math.abs(u) / 700))] as const);
  addLandmarks(mesh);
  addHouses(mesh, Object.values(LANDMARKS), 1);
  addTrees(mesh, [
    { line: behind(360), heightM: 15 },
    { line: behind(250), heightM: 11 },
    { line: behind(150), heightM: 7.5 },
  ]);
  addBridge(mesh);
}

function addBridge(mesh: TownMesh): void {
  const look = { surface: 'plain', glow: [0.01, 0.014, 0.022] } as const;
  const turnRad = Math.atan2(60, 285);
  addBox(
    mesh,
    { u: -402, v: 440, widthM: 292, depthM: 9, bottomM: 7.4, topM: 9.2, turnRad },
    { surface: 'plain', glow: [0.05, 0.085, 0.13] },
  );
  for (const share of [0.14, 0.38, 0.62, 0.86]) {
    addBox(
      mesh,
      { u: -545 + 285 * share, v: 410 + 60 * share, widthM: 4, depthM: 7, bottomM: -4, topM: 7.6, turnRad },
      look,
    );
  }
}

/** A town of no name beyond a field. */
function addTown(mesh: TownMesh, distanceM: number): void {
  addHouses(mesh, [], 0.72);
  for (const [awayM, heightM] of [
    [260, 13],
    [150, 9],
  ] as const)
    addTreeBelt(mesh, distanceM + awayM, heightM);
}

function addShore(mesh: TownMesh, { far }: Banks): void {
  addHouses(mesh, [], 0.3);
  const behind = far.map(([u, v]) => [u, v + 60] as const);
  addTrees(mesh, [{ line: behind, heightM: 22 }]);
}

function addTreeBelt(mesh: TownMesh, v: number, heightM: number): void {
  addTrees(mesh, [
    {
      line: [
        [4000, v + 900],
        [900, v + 60],
        [0, v],
        [-900, v + 60],
        [-4000, v + 900],
      ],
      heightM,
    },
  ]);
}
