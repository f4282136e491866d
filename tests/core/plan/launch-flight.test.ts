import { expect, test } from 'vitest';
import { type FormationPoints, planFlight, positionInto, UNATTENDED } from '../../../src/core';
import { sampledSeparation } from '../../oracles/dense-sampling';
import { LAUNCH, limits, trayPads } from './launches';
import { placedAt, sceneOf } from './scenes';

const PADS = trayPads({ columns: 2, rows: 2, pitchM: 4 }, { columns: 3, rows: 2, pitchM: 0.5 });
const DRONES = PADS.length / 3;

const RING: FormationPoints = {
  positionsM: Float64Array.from({ length: DRONES * 3 }, (_, k) => {
    const angle = (2 * Math.PI * Math.floor(k / 3)) / DRONES;
    return [12 * Math.cos(angle), 0, 12 * Math.sin(angle)][k % 3]!;
  }),
  coloursSrgb: new Uint8Array(DRONES * 3).fill(255),
  parts: new Uint16Array(DRONES),
  partNames: ['ring'],
};

function fly(to: 'nearest' | 'own') {
  const scene = sceneOf(RING, { name: 'Ring', placement: placedAt([0, 5, 50]), holdS: 5 });
  const landing = { ...LAUNCH, to };
  return planFlight(
    { homesM: PADS, profile: limits(), space: null, takeoff: LAUNCH, scenes: [scene], landing },
    UNATTENDED,
  );
}

test('a fleet flies from its trays and back into them', async () => {
  const { trajectories, transitions, landing, scenes, takeoff, timeToFirstPictureS } = await fly('nearest');
  expect(sampledSeparation(trajectories, 20, { aboveM: 0 }).m).toBeGreaterThanOrEqual(2);
  expect(transitions.every(({ plan }) => plan.certified)).toBe(true);
  const at = new Float64Array(DRONES * 3);
  for (let d = 0; d < DRONES; d++) positionInto(trajectories, d, landing.endMs, at, 3 * d);
  expect(placesOf(at)).toEqual(placesOf(PADS));
  expect(Math.min(...takeoff.timesMs)).toBe(0);
  expect(timeToFirstPictureS).toBe(scenes[0]!.startMs / 1000);
});

test('where it is asked for, each drone lands on the pad that it took off from', async () => {
  const { trajectories, transitions, landing } = await fly('own');
  expect(transitions.at(-1)!.plan.certified).toBe(true);
  const at = new Float64Array(3);
  for (let d = 0; d < DRONES; d++) {
    positionInto(trajectories, d, landing.endMs, at, 0);
    expect([...at]).toEqual([...PADS.slice(3 * d, 3 * d + 3)]);
  }
});

function placesOf(positionsM: Float64Array): string[] {
  return Array.from({ length: positionsM.length / 3 }, (_, d) => positionsM.slice(3 * d, 3 * d + 3).join()).sort();
}
