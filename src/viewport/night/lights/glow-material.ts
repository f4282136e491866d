import { ShaderMaterial } from 'three';
import { COVER_VERTEX } from '../cover';
import { GLOW_LEVELS, GLOW_WEIGHTS } from './exposure';

const levels = GLOW_LEVELS.map((level, k) => {
  const turn = (0.4 + k * 0.7).toFixed(3);
  return `sum += level(${level.toFixed(1)}, ${turn}) * ${GLOW_WEIGHTS[k]};`;
});

const FRAGMENT = /* glsl */ `
uniform sampler2D small;
uniform vec2 texel;
varying vec2 vUv;

/** Four taps, turned, as far apart as the texels of the level: they hide its blocks. */
vec3 level(float lod, float turn) {
  vec2 step = texel * exp2(lod) * 0.5;
  vec2 a = vec2(cos(turn), sin(turn)) * step;
  vec2 b = vec2(-sin(turn), cos(turn)) * step;
  return 0.25 * (textureLod(small, vUv + a, lod).rgb + textureLod(small, vUv - a, lod).rgb
    + textureLod(small, vUv + b, lod).rgb + textureLod(small, vUv - b, lod).rgb);
}

void main() {
  vec3 sum = vec3(0.0);
  ${levels.join('\n  ')}
  gl_FragColor = vec4(sum, 1.0);
}`;

/** The wide glow: a weighted sum of the coarse levels of the small picture. */
export function createGlowMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: COVER_VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { small: { value: null }, texel: { value: [1, 1] } },
    depthTest: false,
    depthWrite: false,
  });
}
