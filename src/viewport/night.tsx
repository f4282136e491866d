import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { BufferAttribute, BufferGeometry, type Matrix4, type Vector3 } from 'three';
import { FRAME_ORDER } from './frame-order';
import { createGroundMaterial } from './ground-material';
import type { SceneProps } from './scene-source';
import { createSkyMaterial } from './sky-material';

const GROUND_REACH_M = 30_000;
/** Room around the outermost pads, in metres. */
const LAUNCH_MARGIN_M = 2;

/** One triangle that covers the picture. */
export function createCover(): BufferGeometry {
  const corners = Float32Array.of(-1, -1, 0, 3, -1, 0, -1, 3, 0);
  return new BufferGeometry().setAttribute('position', new BufferAttribute(corners, 3));
}

/** The sky: drawn first, over everything. */
export function Sky() {
  const cover = useMemo(createCover, []);
  const material = useMemo(createSkyMaterial, []);
  useEffect(() => () => cover.dispose(), [cover]);
  useEffect(() => () => material.dispose(), [material]);
  useFrame(({ camera }) => {
    camera.updateMatrixWorld();
    const unproject = material.uniforms.unproject!.value as Matrix4;
    unproject.multiplyMatrices(camera.matrixWorld, camera.projectionMatrixInverse);
    (material.uniforms.eye!.value as Vector3).copy(camera.position);
  }, FRAME_ORDER.marks);
  return <mesh geometry={cover} material={material} frustumCulled={false} renderOrder={0} />;
}

interface GroundProps extends Pick<SceneProps, 'source' | 'buffers'> {
  readonly showsGrid: boolean;
}

/** The ground with the launch area and the light that falls on it from the show. */
export function Ground({ source, buffers, showsGrid }: GroundProps) {
  const material = useMemo(createGroundMaterial, []);
  useEffect(() => () => material.dispose(), [material]);
  const launch = useMemo(() => launchBounds(source.homesM), [source.homesM]);
  useFrame(() => {
    const { launch: bounds, marks, glow, glowAt } = material.uniforms;
    bounds!.value.set(...launch);
    marks!.value = showsGrid ? 1 : 0;
    lampInto(buffers.positionsM, buffers.colours, glow!.value, glowAt!.value);
  }, FRAME_ORDER.marks);
  return (
    <mesh material={material} renderOrder={1} frustumCulled={false}>
      <planeGeometry args={[GROUND_REACH_M, GROUND_REACH_M]} />
    </mesh>
  );
}

/** Middle and half sides of the rectangle that the pads cover. */
function launchBounds(homesM: Float64Array): [number, number, number, number] {
  if (homesM.length === 0) return [0, 0, 0, 0];
  const axis = (offset: number) => homesM.filter((_, i) => i % 3 === offset);
  const [xs, ys] = [axis(0), axis(1)];
  const low = [xs.reduce((a, b) => Math.min(a, b), Infinity), ys.reduce((a, b) => Math.min(a, b), Infinity)] as const;
  const high = [
    xs.reduce((a, b) => Math.max(a, b), -Infinity),
    ys.reduce((a, b) => Math.max(a, b), -Infinity),
  ] as const;
  const half = (k: 0 | 1) => (high[k] - low[k]) / 2 + LAUNCH_MARGIN_M;
  return [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, half(0), half(1)];
}

/** Sums the fleet up as one lamp: its colour into `glow`, its middle, weighted by brightness, into `glowAt`. */
function lampInto(positionsM: Float32Array, colours: Float32Array, glow: number[], glowAt: number[]): void {
  glow.fill(0);
  glowAt.fill(0);
  let weight = 1e-6;
  for (let i = 0; i < colours.length; i += 3) {
    const brightness = colours[i]! + colours[i + 1]! + colours[i + 2]!;
    weight += brightness;
    for (let axis = 0; axis < 3; axis++) {
      glow[axis]! += colours[i + axis]! / colours.length;
      glowAt[axis]! += brightness * positionsM[i + axis]!;
    }
  }
  for (let axis = 0; axis < 3; axis++) glowAt[axis]! /= weight;
}
