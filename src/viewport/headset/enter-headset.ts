import { PerspectiveCamera, WebGLRenderer } from 'three';
import type { FleetSampler } from '../../playback';
import type { HeadsetPlace } from './headset-place';
import { createHeadsetScene } from './headset-scene';

const NEAR_M = 0.1;
const FAR_M = 20_000;

export interface HeadsetVisit {
  readonly sampler: FleetSampler;
  readonly place: HeadsetPlace;
  /** Milliseconds of show time, now. */
  readonly timeMs: () => number;
  /** Its wearer pressed the trigger. */
  readonly onSelect: () => void;
}

/**
 * Shows a fleet to somebody who wears a headset (WebXR, `immersive-vr`). Resolves when they leave.
 * @throws DOMException where there is no headset, or it may not be used.
 */
export async function enterHeadset({ sampler, place, timeMs, onSelect }: HeadsetVisit): Promise<void> {
  const session = await navigator.xr!.requestSession('immersive-vr', { optionalFeatures: ['local-floor'] });
  const isLeft = new Promise<void>((resolve) => {
    session.addEventListener('end', () => resolve());
  });
  const renderer = new WebGLRenderer({ antialias: true });
  // the headset says where its eyes are; how near and far is seen is said here
  const camera = new PerspectiveCamera(70, 1, NEAR_M, FAR_M);
  const isOnFloor = await session.requestReferenceSpace('local-floor').then(
    () => true,
    () => false,
  );
  const night = createHeadsetScene(sampler, place, isOnFloor);
  try {
    renderer.xr.enabled = true;
    renderer.xr.setReferenceSpaceType(isOnFloor ? 'local-floor' : 'local');
    await renderer.xr.setSession(session);
    session.addEventListener('select', onSelect);
    renderer.setAnimationLoop(() => {
      const [eye] = renderer.xr.getCamera().cameras;
      night.show(timeMs(), eye?.viewport ? eye.viewport.w / 2 : 1000);
      renderer.render(night.scene, camera);
    });
    await isLeft;
  } catch (error) {
    await session.end().catch(() => undefined);
    throw error;
  } finally {
    renderer.setAnimationLoop(null);
    night.dispose();
    renderer.dispose();
    renderer.forceContextLoss();
  }
}
