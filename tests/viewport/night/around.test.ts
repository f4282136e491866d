import { PerspectiveCamera, Vector3 } from 'three';
import { expect, test } from 'vitest';
import { SURROUNDINGS } from '../../../src/core';
import { aimCamera } from '../../../src/viewport/camera/aim-camera';
import { audiencePose, lookBy, orbitPose, topPose } from '../../../src/viewport/camera/camera-pose';
import { BELOW_EYE_M, createPeople, screenOf } from '../../../src/viewport/night/crowd/people';
import { horizonShare, SeenCamera } from '../../../src/viewport/night/night-camera';
import { stageFrame, stageMatrix } from '../../../src/viewport/night/stage-frame';
import { townPlan } from '../../../src/viewport/night/town';
import { bankAhead, riverBanks } from '../../../src/viewport/night/town/banks';
import { makeSyntheticShow } from '../../fixtures/synthetic-show';

const { site } = makeSyntheticShow(4).flight;

test.each(SURROUNDINGS)('%s is built of finite numbers, the same each time, and has water where it should', (name) => {
  const [plan, again] = [townPlan(name, 180), townPlan(name, 180)];
  const places = plan.geometry.attributes.position!.array;
  expect(places.length).toBeGreaterThan(9);
  expect(places.every(Number.isFinite)).toBe(true);
  expect(again.geometry.attributes.position!.array).toEqual(places);
  expect(again.lamps).toEqual(plan.lamps);
  expect(plan.hasWater).toBe(name === 'astana' || name === 'lake');
});

test('no lamp hangs over the river but those of the bridge, and the pads lie behind the far bank', () => {
  for (const distanceM of [80, 180, 400]) {
    const { far } = riverBanks(distanceM);
    for (const { place } of townPlan('astana', distanceM).lamps) {
      const [u, v, z] = place;
      if (z < 12) expect(v).toBeGreaterThan(bankAhead(far, u));
    }
    expect(bankAhead(far, 0)).toBeLessThan(distanceM * 0.75);
  }
});

test('heads and raised telephones stay below the horizon, so that nobody hides the show', () => {
  const people = createPeople();
  expect(people.length).toBeGreaterThan(60);
  expect(people.filter((one) => screenOf(one)).length).toBeGreaterThan(8);
  for (const person of people) {
    const screen = screenOf(person);
    expect(Math.max(person.heightM, screen ? screen.z + screen.heightM : 0)).toBeLessThan(BELOW_EYE_M);
  }
  expect(people.map(({ v }) => v)).toEqual(people.map(({ v }) => v).sort((a, b) => b - a));
});

test('the stage turns with the audience: ahead is where it looks, right is to its right', () => {
  const stage = stageFrame({ audienceM: [100, 20, 1.7], lookAtM: [0, 20, 55] });
  const m = stageMatrix(stage);
  const ahead = [m[4], m[5], m[6]];
  expect(ahead).toEqual([-1, 0, 0]);
  expect([m[0], m[1], m[2]]).toEqual([0, 1, 0]);
  expect(stage.distanceM).toBe(100);
});

test('the horizon is where a far level way ends in the picture', () => {
  const camera = new PerspectiveCamera();
  const poses = [
    [audiencePose(site), true],
    [lookBy(audiencePose(site), 0.4, 0.9), true],
    [lookBy(audiencePose(site), -0.2, -0.3), true],
    [orbitPose(site), false],
  ] as const;
  for (const [pose, isStanding] of poses) {
    aimCamera(camera, pose, 1.6, isStanding);
    camera.updateMatrixWorld();
    const ahead = new Vector3(0, 0, -1).transformDirection(camera.matrixWorld).setZ(0).normalize();
    const far = camera.position.clone().addScaledVector(ahead, 1e6).project(camera);
    expect(horizonShare(camera)).toBeCloseTo(Math.min(Math.max((far.y + 1) / 2, 0), 1), 4);
  }
  aimCamera(camera, topPose(site), 1.6, false);
  camera.updateMatrixWorld();
  expect(horizonShare(camera)).toBe(1);
});

test('what stands still is drawn again for another camera or eye only', () => {
  const camera = new PerspectiveCamera();
  const seen = new SeenCamera();
  const look = (eye: readonly [number, number, number] | null) => {
    camera.updateMatrixWorld();
    return seen.hasChanged(camera, eye);
  };
  expect([look(null), look(null), look([0, 0, 1]), look([0, 0, 1]), look(null)]).toEqual([
    true,
    false,
    true,
    false,
    true,
  ]);
  camera.position.x = 1;
  expect([look(null), look(null)]).toEqual([true, false]);
  camera.projectionMatrix.elements[9] = 0.2;
  expect([look(null), look(null)]).toEqual([true, false]);
  seen.forget();
  expect(look(null)).toBe(true);
});
