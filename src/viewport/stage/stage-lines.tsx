import { useEffect, useMemo } from 'react';
import type { BufferGeometry } from 'three';
import type { SceneSource } from '../scene-source';
import { createFenceGeometry } from './fence-lines';
import { createGridGeometry } from './grid-lines';
import { createLineMaterial } from './line-material';
import { createPadGeometry } from './pad-marks';

interface StageLinesProps {
  readonly source: SceneSource;
  /** Lines on the ground, and the launch area. */
  readonly showsGrid: boolean;
  readonly showsPads: boolean;
  readonly showsFence: boolean;
}

/** What is marked on the ground: pads and geofence, each when wanted. */
export function StageLines({ source, showsGrid, showsPads, showsFence }: StageLinesProps) {
  const fence = useMemo(() => createFenceGeometry(source.site), [source.site]);
  const pads = useMemo(() => createPadGeometry(source.homesM), [source.homesM]);
  const grid = useMemo(() => createGridGeometry(source.homesM), [source.homesM]);
  return (
    <>
      {showsGrid && <Lines geometry={grid} />}
      {showsPads && <Lines geometry={pads} />}
      {showsFence && <Lines geometry={fence} />}
    </>
  );
}

function Lines({ geometry }: { readonly geometry: BufferGeometry }) {
  const material = useMemo(createLineMaterial, []);
  useEffect(() => () => geometry.dispose(), [geometry]);
  useEffect(() => () => material.dispose(), [material]);
  return <lineSegments geometry={geometry} material={material} frustumCulled={false} renderOrder={2} />;
}
