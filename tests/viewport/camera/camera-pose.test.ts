import fc from 'fast-check';
import { PerspectiveCamera, Vector3 } from 'three';
import { expect, test } from 'vitest';
import { aimCamera } from '../../../src/viewport/camera/aim-camera';
import {
  audiencePose,
  blendPoses,
  type CameraPose,
  dollyBy,
  frameBall,
  halfTangent,
  halfWidthOf,
  lookBy,
  orbitBy,
  orbitPose,
  panBy,
  topPose,
  type Vec3,
  zoomBy,
} from '../../../src/viewport/camera/camera-pose';
import { litBall } from '../../../src/viewport/camera/lit-ball';
import { makeSyntheticShow } from '../../fixtures/synthetic-show';

const { site } = makeSyntheticShow(4).flight;
const distance = (a: Vec3, b: Vec3) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
const angle = fc.double({ min: -7, max: 7, noNaN: true });

test('the audience stands where the show says and looks the way it says', () => {
  const { eye, target } = audiencePose(site);
  expect(eye).toEqual(site.audienceM);
  expect(target.slice(0, 2)).toEqual(site.lookAtM.slice(0, 2));
});

test('what the audience looks at is in the middle of the sky above the horizon, which lies in the lower third', () => {
  const camera = new PerspectiveCamera();
  for (const aspect of [390 / 844, 1, 1440 / 900, 2.2]) {
    aimCamera(camera, audiencePose(site), aspect, true);
    camera.updateMatrixWorld();
    const height = (x: number, y: number, z: number) => (new Vector3(x, y, z).project(camera).y + 1) / 2;
    const [x, y, z] = site.audienceM;
    const horizon = height(x, y + 1e5, z);
    expect(horizon).toBeCloseTo(0.3, 3);
    if (aspect >= 1.35) expect(height(...site.lookAtM)).toBeCloseTo(0.3 + 0.7 / 2.07, 3);
    else expect(height(...site.lookAtM)).toBeGreaterThan(horizon + 0.1);
  }
});

test('to a standing eye towers stand straight, and its rays are those of the picture', () => {
  const camera = new PerspectiveCamera();
  aimCamera(camera, audiencePose(site), 1.6, true);
  camera.updateMatrixWorld();
  const [low, high] = [0, 90].map((z) => new Vector3(60, 0, z).project(camera)) as [Vector3, Vector3];
  expect(high.x).toBeCloseTo(low.x, 9);
  const back = high.clone().unproject(camera);
  expect(back.distanceTo(new Vector3(60, 0, 90))).toBeLessThan(1e-3);
});

test('a head that looks far up is tilted: what it looks at stays in the middle', () => {
  const camera = new PerspectiveCamera();
  for (const tilt of [-1.2, -0.7, 0.7, 1.2]) {
    const pose = lookBy(audiencePose(site), 0.3, tilt);
    aimCamera(camera, pose, 1.6, true);
    camera.updateMatrixWorld();
    const at = new Vector3(...pose.target).project(camera);
    expect(Math.hypot(at.x, at.y)).toBeLessThan(0.35);
  }
});

test('from the top the audience is at the lower edge of the picture', () => {
  const { eye, target } = topPose(site);
  expect(eye[2]).toBeGreaterThan(100);
  expect(eye[1]).toBeLessThan(target[1]);
  expect(Math.abs(eye[0] - target[0])).toBeLessThan(1e-6);
});

test('circling keeps the target and never goes under the ground', () => {
  fc.assert(
    fc.property(angle, angle, (turn, tilt) => {
      const pose = orbitBy(orbitPose(site), turn, tilt);
      expect(pose.target).toEqual(orbitPose(site).target);
      expect(pose.eye[2]).toBeGreaterThanOrEqual(1);
      expect(pose.eye.every(Number.isFinite)).toBe(true);
    }),
  );
});

test('turning the head keeps the eye and the distance', () => {
  fc.assert(
    fc.property(angle, angle, (turn, tilt) => {
      const before = audiencePose(site);
      const after = lookBy(before, turn, tilt);
      expect(after.eye).toEqual(before.eye);
      expect(distance(after.eye, after.target)).toBeCloseTo(distance(before.eye, before.target), 6);
    }),
  );
});

test('panning moves eye and target alike', () => {
  const before = orbitPose(site);
  const after = panBy(before, 0.1, 0.05);
  const shift = (k: number) => after.eye[k]! - before.eye[k]!;
  for (const k of [0, 1, 2]) expect(after.target[k]! - before.target[k]!).toBeCloseTo(shift(k), 9);
});

test('framing shows the whole ball: the angle it fills is within the view', () => {
  const ball = { centre: [10, 5, 60] as const, radius: 25 };
  const halfView = (pose: CameraPose) => (pose.fovDeg * Math.PI) / 360;
  for (const [pose, standing] of [
    [audiencePose(site), true],
    [orbitPose(site), false],
  ] as const) {
    const framed = frameBall(pose, ball, standing, 1.6);
    expect(framed.target).toEqual(ball.centre);
    expect(Math.asin(ball.radius / distance(framed.eye, framed.target))).toBeLessThan(halfView(framed));
  }
});

test('zoom and dolly stop at sensible ends; a blend begins and ends where it should', () => {
  const pose = orbitPose(site);
  expect([zoomBy(pose, 1e-6).fovDeg, zoomBy(pose, 1e6).fovDeg]).toEqual([8, 75]);
  expect(distance(dollyBy(pose, 1e-9).eye, pose.target)).toBeCloseTo(4);
  expect(blendPoses(pose, topPose(site), 0)).toEqual(pose);
});

test('the ball holds the lit drones only, or all when none shines', () => {
  const positions = Float32Array.of(0, 0, 0, 10, 0, 0, 90, 0, 0);
  const lit = litBall(positions, Float32Array.of(1, 1, 1, 1, 1, 1, 0, 0, 0));
  expect([lit.centre, lit.radius]).toEqual([[5, 0, 0], 5]);
  expect(litBall(positions, new Float32Array(9)).radius).toBe(45);
});

test('what must be seen to either side is kept by zooming and on the way to another pose', () => {
  const wide: CameraPose = { ...audiencePose(site), halfWidth: 0.3 };
  const ratio = (pose: CameraPose) => halfWidthOf(pose) / halfTangent(pose.fovDeg);
  const { fovDeg } = audiencePose(site);
  expect(halfWidthOf(audiencePose(site))).toBeCloseTo(1.35 * halfTangent(fovDeg), 9);
  expect(ratio(zoomBy(wide, 0.5))).toBeCloseTo(ratio(wide), 9);
  expect(halfWidthOf(blendPoses(wide, audiencePose(site), 0))).toBeCloseTo(0.3, 9);
  expect(halfWidthOf(blendPoses(wide, audiencePose(site), 1))).toBeCloseTo(1.35 * halfTangent(fovDeg), 9);
});
