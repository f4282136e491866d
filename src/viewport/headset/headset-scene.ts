import { Group, type Mesh, type Points, Scene } from 'three';
import type { FleetSampler } from '../../playback';
import { createLampMaterial, lampsOf } from './headset-lamps';
import { EYE_M, type HeadsetPlace } from './headset-place';
import { createFarLamps, createGround, createSky } from './headset-surroundings';

/** The night around somebody who wears a headset. */
export interface HeadsetScene {
  readonly scene: Scene;
  /** Puts the drones where they are at an instant. @param halfHeightPx half the height of an eye's picture. */
  show(timeMs: number, halfHeightPx: number): void;
  dispose(): void;
}

/**
 * Drones, stars, the lamps of a town and the ground, drawn straight into the pictures of both eyes: the screen's own night
 * (`NightPicture`) develops one picture for one eye in many passes, which a headset has no time for.
 * @param isOnFloor whether the headset's own zero is the floor; its wearer's eyes otherwise.
 */
export function createHeadsetScene(sampler: FleetSampler, place: HeadsetPlace, isOnFloor: boolean): HeadsetScene {
  const positionsM = new Float32Array(3 * sampler.count);
  const colours = new Float32Array(3 * sampler.count);
  const material = createLampMaterial();
  const drones = lampsOf(positionsM, colours, material);
  const scene = new Scene();
  const around = [createSky(), createGround(place), ...createFarLamps(place, material)];
  scene.add(placed(place, isOnFloor, [...around, drones]));
  return {
    scene,
    show: (timeMs, halfHeightPx) => {
      sampler.samplePositionsInto(positionsM, timeMs);
      sampler.sampleLightsInto(colours, timeMs);
      drones.geometry.attributes.position!.needsUpdate = true;
      drones.geometry.attributes.light!.needsUpdate = true;
      material.uniforms.halfHeightPx!.value = halfHeightPx;
    },
    dispose: () => {
      for (const { geometry, material: own } of [...around, drones]) for (const one of [geometry, own]) one.dispose();
    },
  };
}

/** The show frame (z up) as a headset has it: y up, its wearer at the middle, the show straight ahead. */
function placed({ eyeM, lookAtM }: HeadsetPlace, isOnFloor: boolean, things: readonly (Mesh | Points)[]): Group {
  const frame = new Group();
  frame.rotation.x = -Math.PI / 2;
  frame.position.set(-eyeM[0], -(eyeM[2] - (isOnFloor ? EYE_M : 0)), eyeM[1]);
  frame.add(...things);
  const ahead = new Group();
  ahead.rotation.y = Math.atan2(lookAtM[0] - eyeM[0], lookAtM[1] - eyeM[1]);
  ahead.add(frame);
  return ahead;
}
