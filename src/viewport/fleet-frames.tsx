import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect } from 'react';
import { FRAME_ORDER } from './frame-order';
import type { SceneProps } from './scene-source';

/** Reads the clock and the sampler into the buffers that the picture is drawn from, and asks for frames. */
export function FleetFrames({ source, clock, buffers }: SceneProps) {
  const invalidate = useThree((state) => state.invalidate);
  useEffect(() => clock.subscribe(() => invalidate()), [clock, invalidate]);
  useEffect(() => source.subscribe?.(() => invalidate()), [source, invalidate]);
  useLayoutEffect(() => invalidate());
  useFrame(() => {
    const timeMs = clock.timeMs();
    source.sampler.samplePositionsInto(buffers.positionsM, timeMs);
    source.sampler.sampleLightsInto(buffers.colours, timeMs);
    if (clock.isPlaying()) invalidate();
  }, FRAME_ORDER.sample);
  return null;
}
