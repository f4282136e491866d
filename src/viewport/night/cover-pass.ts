import {
  Mesh,
  OrthographicCamera,
  Scene,
  type ShaderMaterial,
  type WebGLRenderer,
  type WebGLRenderTarget,
} from 'three';
import { createCover } from './cover';

/** One material over a whole picture. */
export interface CoverPass {
  readonly material: ShaderMaterial;
  draw(renderer: WebGLRenderer, target: WebGLRenderTarget | null): void;
  dispose(): void;
}

export function createCoverPass(material: ShaderMaterial): CoverPass {
  const cover = createCover();
  const scene = new Scene();
  const camera = new OrthographicCamera();
  const mesh = new Mesh(cover, material);
  mesh.frustumCulled = false;
  scene.add(mesh);
  return {
    material,
    draw: (renderer, target) => {
      renderer.setRenderTarget(target);
      renderer.render(scene, camera);
    },
    dispose: () => {
      material.dispose();
      cover.dispose();
    },
  };
}
