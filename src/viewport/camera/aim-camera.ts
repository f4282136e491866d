import type { PerspectiveCamera } from 'three';
import { type CameraPose, halfTangent, halfWidthOf } from './camera-pose';

/** A standing eye keeps its lens level up to this angle, and tilts it beyond. */
const LEVEL_UP_TO_RAD = 0.6;
const WIDEST = Math.tan((50 * Math.PI) / 180);

/**
 * Puts a camera where a pose is. A standing eye looks through a level lens that is shifted up, as photographers of houses do:
 * towers stand straight. What the pose shows is widened for narrow pictures, about the horizon where that is in them.
 */
export function aimCamera(camera: PerspectiveCamera, pose: CameraPose, aspect: number, isStanding: boolean): void {
  const [x, y, z] = pose.target.map((value, k) => value - pose.eye[k]!) as [number, number, number];
  const flat = Math.hypot(x, y);
  const elevation = Math.atan2(z, flat);
  const level = isStanding ? Math.min(Math.max(elevation, -LEVEL_UP_TO_RAD), LEVEL_UP_TO_RAD) : 0;
  const pitch = elevation - level;
  camera.up.set(0, 0, 1);
  camera.position.set(...pose.eye);
  if (isStanding) camera.lookAt(pose.eye[0] + x, pose.eye[1] + y, pose.eye[2] + flat * Math.tan(pitch));
  else camera.lookAt(...pose.target);
  const middle = Math.tan(level);
  const wanted = halfTangent(pose.fovDeg) * (1 + middle * middle);
  const half = Math.min(Math.max(wanted, halfWidthOf(pose) / aspect), WIDEST);
  camera.fov = (2 * Math.atan(half) * 180) / Math.PI;
  camera.aspect = aspect;
  camera.near = 1;
  camera.far = 40_000;
  camera.updateProjectionMatrix();
  shiftLens(camera, shifted(middle, wanted, half), half);
}

/** Where the middle of a picture is that was widened from one half height to another. */
function shifted(middle: number, wanted: number, half: number): number {
  const aboutHorizon = Math.min(Math.max(2 - (2 * Math.abs(middle)) / wanted, 0), 1);
  return middle * (1 + (Math.max(half / wanted, 1) - 1) * aboutHorizon);
}

function shiftLens(camera: PerspectiveCamera, middle: number, half: number): void {
  if (middle === 0) return;
  camera.projectionMatrix.elements[9] = middle / half;
  camera.projectionMatrixInverse.copy(camera.projectionMatrix).invert();
}
