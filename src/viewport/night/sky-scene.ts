import { Mesh, Scene } from 'three';
import { createCover } from './cover';
import { createSkyMaterial, type NightUniforms } from './sky';

/** What stands still: the sky, and before it what is added. */
export interface SkyScene {
  readonly scene: Scene;
  dispose(): void;
}

export function createSkyScene(uniforms: NightUniforms): SkyScene {
  const scene = new Scene();
  const material = createSkyMaterial();
  Object.assign(material.uniforms, uniforms);
  const cover = createCover();
  const mesh = new Mesh(cover, material);
  mesh.frustumCulled = false;
  mesh.renderOrder = 0;
  scene.add(mesh);
  return {
    scene,
    dispose: () => {
      cover.dispose();
      material.dispose();
    },
  };
}
