import { BufferAttribute, BufferGeometry } from 'three';

const ARM_M = 0.35;
const TINT = [0.05, 0.13, 0.19, 0.7] as const;

/** A small cross on the ground for each launch pad. */
export function createPadGeometry(homesM: Float64Array): BufferGeometry {
  const pads = homesM.length / 3;
  const positions = new Float32Array(pads * 12);
  const tints = new Float32Array(pads * 16);
  for (let pad = 0; pad < pads; pad++) {
    const [x, y, z] = homesM.subarray(pad * 3, pad * 3 + 3) as unknown as [number, number, number];
    positions.set([x - ARM_M, y, z, x + ARM_M, y, z, x, y - ARM_M, z, x, y + ARM_M, z], pad * 12);
    tints.set([...TINT, ...TINT, ...TINT, ...TINT], pad * 16);
  }
  return new BufferGeometry()
    .setAttribute('position', new BufferAttribute(positions, 3))
    .setAttribute('tint', new BufferAttribute(tints, 4));
}
