import { BufferAttribute, BufferGeometry } from 'three';
import type { FlightSite } from '../../core';

type Tint = readonly [number, number, number, number];

const GROUND_TINT: Tint = [0.08, 0.3, 0.5, 0.5];
const POST_FOOT_TINT: Tint = [0.06, 0.22, 0.38, 0.3];
const POST_TOP_TINT: Tint = [0.06, 0.22, 0.38, 0.05];
const CEILING_TINT: Tint = [0.06, 0.22, 0.38, 0.07];

/** The geofence as lines: its outline on the ground, posts that fade upwards, a faint outline at the ceiling. */
export function createFenceGeometry(site: FlightSite): BufferGeometry {
  const positions: number[] = [];
  const tints: number[] = [];
  const corners = site.geofenceM;
  const add = (x: number, y: number, z: number, tint: Tint) => {
    positions.push(x, y, z);
    tints.push(...tint);
  };
  corners.forEach(([x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length]!;
    add(x, y, 0.05, GROUND_TINT);
    add(nextX, nextY, 0.05, GROUND_TINT);
    add(x, y, site.ceilingM, CEILING_TINT);
    add(nextX, nextY, site.ceilingM, CEILING_TINT);
    add(x, y, 0.05, POST_FOOT_TINT);
    add(x, y, site.ceilingM, POST_TOP_TINT);
  });
  return new BufferGeometry()
    .setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3))
    .setAttribute('tint', new BufferAttribute(Float32Array.from(tints), 4));
}
