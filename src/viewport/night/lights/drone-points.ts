import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Points, Scene, type ShaderMaterial } from 'three';
import { createDroneMaterial } from './lamp-material';

/** All drones in one call, read from the buffers that a frame has written. */
export interface DronePoints {
  readonly scene: Scene;
  readonly material: ShaderMaterial;
  /** Buffers of `count × 3`; the same ones are uploaded again. */
  setBuffers(positionsM: Float32Array, colours: Float32Array): void;
  /** Draws every n-th drone only, where so many cannot be told apart, with the light of all. */
  setEvery(n: number): void;
  dispose(): void;
}

export function createDronePoints(): DronePoints {
  const scene = new Scene();
  const material = createDroneMaterial();
  let geometry = new BufferGeometry();
  const points = new Points(geometry, material);
  points.frustumCulled = false;
  scene.add(points);
  return {
    scene,
    material,
    setBuffers: (positionsM, colours) => {
      if (geometry.attributes.position?.array !== positionsM) {
        geometry.dispose();
        geometry = dronesGeometry(positionsM, colours);
        points.geometry = geometry;
      }
      geometry.attributes.position!.needsUpdate = true;
      geometry.attributes.light!.needsUpdate = true;
    },
    setEvery: (n) => {
      material.uniforms.every!.value = n;
      material.uniforms.fluxGain!.value = n;
    },
    dispose: () => {
      geometry.dispose();
      material.dispose();
    },
  };
}

function dronesGeometry(positionsM: Float32Array, colours: Float32Array): BufferGeometry {
  const position = new BufferAttribute(positionsM, 3).setUsage(DynamicDrawUsage);
  const light = new BufferAttribute(colours, 3).setUsage(DynamicDrawUsage);
  return new BufferGeometry().setAttribute('position', position).setAttribute('light', light);
}
