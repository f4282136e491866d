import { ShaderMaterial } from 'three';
import { COVER_VERTEX } from './cover';

/** A picture as it is, alpha and all. */
export function createCopyMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: COVER_VERTEX,
    fragmentShader:
      'uniform sampler2D picture;\nvarying vec2 vUv;\nvoid main() { gl_FragColor = texture2D(picture, vUv); }',
    uniforms: { picture: { value: null } },
    depthTest: false,
    depthWrite: false,
  });
}
