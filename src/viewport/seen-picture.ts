import type { PerspectiveCamera } from 'three';
import type { FrameBuffers } from './scene-source';

/** Remembers what a picture showed. */
export interface SeenPicture {
  /** Whether camera or drones are others than the last time. */
  hasChanged(camera: PerspectiveCamera, buffers: FrameBuffers): boolean;
}

export function createSeenPicture(): SeenPicture {
  let seen = '';
  return {
    hasChanged: (camera, { positionsM, colours }) => {
      camera.updateMatrixWorld();
      const { matrixWorld, projectionMatrix } = camera;
      const now = [...matrixWorld.elements, ...projectionMatrix.elements, mixed(positionsM), mixed(colours)].join();
      const hasChanged = now !== seen;
      seen = now;
      return hasChanged;
    },
  };
}

/** A number that hardly stays the same when any of many does not. */
function mixed(numbers: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < numbers.length; k++) sum += numbers[k]! * (1 + (k % 1021) / 977);
  return sum;
}
