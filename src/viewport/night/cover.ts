import { BufferAttribute, BufferGeometry } from 'three';

/** One triangle that covers the picture. */
export function createCover(): BufferGeometry {
  const corners = Float32Array.of(-1, -1, 0, 3, -1, 0, -1, 3, 0);
  return new BufferGeometry().setAttribute('position', new BufferAttribute(corners, 3));
}

/** Its shader of corners; `vUv` is where in the picture a pixel is, from 0 to 1. */
export const COVER_VERTEX = /* glsl */ `
varying vec2 vUv;
void main() {
  vUv = position.xy * 0.5 + 0.5;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}`;
