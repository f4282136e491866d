import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import { BufferAttribute, BufferGeometry, DynamicDrawUsage, MathUtils, type PerspectiveCamera } from 'three';
import { FRAME_ORDER } from './frame-order';
import type { FrameBuffers, SceneProps } from './scene-source';
import { createSwarmMaterial } from './swarm-material';

/**
 * All drones in one draw call. Each frame reads the clock and the sampler straight into the buffers of the card.
 * `showsDark`: whether drones without a light are seen faintly, as who composes a show wants them.
 */
export function Swarm({ source, clock, buffers, showsDark }: SceneProps & { readonly showsDark: boolean }) {
  const invalidate = useThree((state) => state.invalidate);
  const geometry = useMemo(() => createSwarmGeometry(buffers), [buffers]);
  const material = useMemo(createSwarmMaterial, []);

  useEffect(() => clock.subscribe(() => invalidate()), [clock, invalidate]);
  useEffect(() => source.subscribe?.(() => invalidate()), [source, invalidate]);
  useLayoutEffect(() => invalidate());
  useEffect(() => () => geometry.dispose(), [geometry]);
  useEffect(() => () => material.dispose(), [material]);

  useFrame(({ camera, size, viewport }) => {
    const timeMs = clock.timeMs();
    source.sampler.samplePositionsInto(buffers.positionsM, timeMs);
    source.sampler.sampleLightsInto(buffers.colours, timeMs);
    geometry.attributes.position!.needsUpdate = true;
    geometry.attributes.light!.needsUpdate = true;
    const halfFov = MathUtils.degToRad((camera as PerspectiveCamera).fov) / 2;
    material.uniforms.darkGlow!.value = showsDark ? 1 : 0;
    material.uniforms.pixelsPerUnit!.value = (size.height * viewport.dpr) / (2 * Math.tan(halfFov));
    if (clock.isPlaying()) invalidate();
  }, FRAME_ORDER.sample);

  return <points geometry={geometry} material={material} frustumCulled={false} renderOrder={10} />;
}

function createSwarmGeometry(buffers: FrameBuffers): BufferGeometry {
  const position = new BufferAttribute(buffers.positionsM, 3).setUsage(DynamicDrawUsage);
  const light = new BufferAttribute(buffers.colours, 3).setUsage(DynamicDrawUsage);
  return new BufferGeometry().setAttribute('position', position).setAttribute('light', light);
}
