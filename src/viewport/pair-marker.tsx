import { useFrame, useThree } from '@react-three/fiber';
import { type RefObject, useEffect, useLayoutEffect, useMemo } from 'react';
import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Vector3 } from 'three';
import { FRAME_ORDER } from './frame-order';
import type { FrameBuffers, PairMark } from './scene-source';
import { createLineMaterial } from './stage/line-material';

const RING_CORNERS = 24;
/** Rings are drawn in the plane of the picture, this many pixels wide, however far the drones are. */
const RING_PX = 9;
const TINTS = { problem: [1, 0.12, 0.1, 0.95], note: [0.25, 0.75, 1, 0.8] } as const;
const SEGMENTS = RING_CORNERS * 2 + 1;

interface PairMarkerProps {
  readonly mark: PairMark;
  readonly buffers: FrameBuffers;
  /** The words beside the pair; moved without React. */
  readonly label: RefObject<HTMLElement | null>;
}

/** Points out two drones in the sky: a ring around each, a line between them, the distance beside it. */
export function PairMarker({ mark, buffers, label }: PairMarkerProps) {
  const invalidate = useThree((state) => state.invalidate);
  const geometry = useMemo(() => createMarkGeometry(mark.tone), [mark.tone]);
  const material = useMemo(createLineMaterial, []);
  useEffect(() => () => geometry.dispose(), [geometry]);
  useEffect(() => () => material.dispose(), [material]);
  useLayoutEffect(() => invalidate());
  useLayoutEffect(() => () => invalidate(), [invalidate]);

  useFrame(({ camera, size }) => {
    const [a, b] = mark.drones.map((drone) => new Vector3().fromArray(buffers.positionsM, drone * 3)) as [
      Vector3,
      Vector3,
    ];
    const right = new Vector3().setFromMatrixColumn(camera.matrixWorld, 0);
    const up = new Vector3().setFromMatrixColumn(camera.matrixWorld, 1);
    const span = 2 / (camera.projectionMatrix.elements[5]! * size.height);
    const position = geometry.attributes.position as BufferAttribute;
    [a, b].forEach((centre, ring) => {
      const radius = RING_PX * span * centre.distanceTo(camera.position);
      ringInto(position.array as Float32Array, ring * RING_CORNERS * 6, centre, right, up, radius);
    });
    a.toArray(position.array, (SEGMENTS - 1) * 6);
    b.toArray(position.array, (SEGMENTS - 1) * 6 + 3);
    position.needsUpdate = true;
    if (label.current) placeLabel(label.current, a.add(b).multiplyScalar(0.5).project(camera), size);
  }, FRAME_ORDER.marks);

  return <lineSegments geometry={geometry} material={material} frustumCulled={false} renderOrder={20} />;
}

function createMarkGeometry(tone: PairMark['tone']): BufferGeometry {
  const tints = Float32Array.from({ length: SEGMENTS * 8 }, (_, i) => TINTS[tone][i % 4]!);
  const positions = new BufferAttribute(new Float32Array(SEGMENTS * 6), 3).setUsage(DynamicDrawUsage);
  return new BufferGeometry().setAttribute('position', positions).setAttribute('tint', new BufferAttribute(tints, 4));
}

function ringInto(out: Float32Array, at: number, centre: Vector3, right: Vector3, up: Vector3, radius: number): void {
  const corner = new Vector3();
  for (let i = 0; i < RING_CORNERS; i++) {
    for (const end of [0, 1]) {
      const angle = ((i + end) / RING_CORNERS) * Math.PI * 2;
      corner
        .copy(centre)
        .addScaledVector(right, Math.cos(angle) * radius)
        .addScaledVector(up, Math.sin(angle) * radius);
      corner.toArray(out, at + i * 6 + end * 3);
    }
  }
}

function placeLabel(label: HTMLElement, ndc: Vector3, size: { width: number; height: number }): void {
  const inView = ndc.z < 1 && Math.abs(ndc.x) < 1 && Math.abs(ndc.y) < 1;
  label.style.visibility = inView ? 'visible' : 'hidden';
  const x = ((ndc.x + 1) / 2) * size.width + 16;
  const y = ((1 - ndc.y) / 2) * size.height - 30;
  label.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
}
