import {
  BufferAttribute,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  Scene,
  type ShaderMaterial,
} from 'three';
import { createTrailMaterial } from './trail-material';

/** The way that drones have flown lately, oldest first. */
export interface TrailPath {
  readonly count: number;
  readonly segments: number;
  /** `(segments + 1) × count × 3`, metres. */
  readonly placesM: Float32Array;
  /** `segments × count × 3`, linear light on each piece of the way. */
  readonly colours: Float32Array;
  /** Whether the light is shared out along the way, as by a shutter that stays open, or added as a tail that fades. */
  readonly isPhoto: boolean;
}

export interface TrailStreaks {
  readonly scene: Scene;
  readonly material: ShaderMaterial;
  setPath(path: TrailPath, widthPx: number, heightPx: number): void;
  dispose(): void;
}

/** All trails in one call. @param lampUniforms those of the drones. */
export function createTrailStreaks(lampUniforms: object): TrailStreaks {
  const scene = new Scene();
  const material = createTrailMaterial();
  Object.assign(material.uniforms, lampUniforms);
  let geometry = new InstancedBufferGeometry();
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  scene.add(mesh);
  let known: Float32Array | null = null;
  return {
    scene,
    material,
    setPath: (path, widthPx, heightPx) => {
      if (known !== path.placesM) {
        geometry.dispose();
        geometry = trailGeometry(path);
        mesh.geometry = geometry;
        known = path.placesM;
      }
      for (const name of ['from', 'to', 'light']) geometry.attributes[name]!.needsUpdate = true;
      material.uniforms.halfPx!.value = [widthPx / 2, heightPx / 2];
      material.uniforms.segments!.value = path.segments;
      material.uniforms.count!.value = path.count;
      material.uniforms.isPhoto!.value = path.isPhoto ? 1 : 0;
    },
    dispose: () => {
      geometry.dispose();
      material.dispose();
    },
  };
}

function trailGeometry({ count, segments, placesM, colours }: TrailPath): InstancedBufferGeometry {
  const pieces = count * segments;
  const instanced = (array: Float32Array) => new InstancedBufferAttribute(array, 3).setUsage(DynamicDrawUsage);
  const geometry = new InstancedBufferGeometry();
  geometry
    .setAttribute('position', new BufferAttribute(Float32Array.of(-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0), 3))
    .setIndex([0, 1, 2, 0, 2, 3])
    .setAttribute('from', instanced(placesM.subarray(0, pieces * 3)))
    .setAttribute('to', instanced(placesM.subarray(count * 3, (pieces + count) * 3)))
    .setAttribute('light', instanced(colours));
  geometry.instanceCount = pieces;
  return geometry;
}
