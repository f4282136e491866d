import { PerspectiveCamera, Vector3 } from 'three';
import { createFleetSampler } from '../../src/playback';
import type { ShareFile } from '../../src/share';
import type { CameraPose } from '../../src/viewport';
import { aimCamera } from '../../src/viewport/camera/aim-camera';

/** Where a point is in the picture of a pose: -1 to 1 to each side, up and right positive, as the camera rig makes it. */
export function inPicture(pose: CameraPose, aspect: number, [x, y, z]: readonly number[]): Vector3 {
  const camera = new PerspectiveCamera();
  aimCamera(camera, pose, aspect, true);
  camera.updateMatrixWorld();
  return new Vector3(x, y, z).project(camera);
}

/** `x, y, z` of all that is lit in the middle of scenes, by the sampler of the picture. */
export function litInScenes(show: ShareFile, scenes = show.scenes): number[] {
  const sampler = createFleetSampler(show);
  const [positionsM, colours] = [new Float32Array(sampler.count * 3), new Float32Array(sampler.count * 3)];
  return scenes.flatMap(({ startMs, endMs }) => {
    sampler.samplePositionsInto(positionsM, (startMs + endMs) / 2);
    sampler.sampleLightsInto(colours, (startMs + endMs) / 2);
    return [...positionsM].filter((_, k) => {
      const at = k - (k % 3);
      return Math.max(...colours.subarray(at, at + 3)) > 0.05;
    });
  });
}
