import { Matrix4, PerspectiveCamera } from 'three';
import type { SkyView } from '../../src/viewport';

/** A camera as three makes one, looking from one point to another over a sky of 1000 x 800 pixels. */
export function viewFrom(eye: readonly [number, number, number], target: readonly [number, number, number]): SkyView {
  const camera = new PerspectiveCamera(40, 1000 / 800, 0.5, 40_000);
  camera.up.set(0, 0, 1);
  camera.position.set(...eye);
  camera.lookAt(...target);
  camera.updateMatrixWorld();
  const clipFromShow = new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
  const length = Math.hypot(...target.map((metres, k) => metres - eye[k]!));
  return {
    clipFromShow: clipFromShow.elements,
    showFromClip: clipFromShow.clone().invert().elements,
    eyeM: eye,
    forward: target.map((metres, k) => (metres - eye[k]!) / length) as [number, number, number],
    widthPx: 1000,
    heightPx: 800,
  };
}

export const AUDIENCE = viewFrom([0, -120, 1.7], [0, 0, 40]);
