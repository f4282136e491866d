import { Group, Mesh, Scene, type ShaderMaterial } from 'three';
import { createCrowdGeometry, createCrowdMaterial, createScreenGeometry, createScreenMaterial } from '../crowd';

/** People who watch, with the railing before them; they stand about the eye. */
export interface Foreground {
  /** What is drawn as masks, when the camera moves. */
  readonly masks: Scene;
  /** What shines in it, each frame. */
  readonly screens: Scene;
  readonly crowdMaterial: ShaderMaterial;
  readonly screenMaterial: ShaderMaterial;
  /** @param matrix from right, ahead and up of the eye to the show frame, column-major. */
  place(matrix: readonly number[]): void;
  dispose(): void;
}

export function createForeground(): Foreground {
  const [crowdMaterial, screenMaterial] = [createCrowdMaterial(), createScreenMaterial()];
  const [crowd, lit] = [
    new Mesh(createCrowdGeometry(), crowdMaterial),
    new Mesh(createScreenGeometry(), screenMaterial),
  ];
  const scenes = [crowd, lit].map((mesh) => {
    const scene = new Scene();
    const group = new Group();
    mesh.frustumCulled = false;
    group.matrixAutoUpdate = false;
    scene.add(group.add(mesh));
    return { scene, group };
  });
  return {
    masks: scenes[0]!.scene,
    screens: scenes[1]!.scene,
    crowdMaterial,
    screenMaterial,
    place: (matrix) => {
      for (const { group } of scenes) {
        group.matrix.fromArray(matrix);
        group.matrixWorldNeedsUpdate = true;
      }
    },
    dispose: () => {
      for (const mesh of [crowd, lit]) {
        mesh.geometry.dispose();
        mesh.material.dispose();
      }
    },
  };
}
