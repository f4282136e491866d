import { ShaderMaterial } from 'three';

const VERTEX = /* glsl */ `
varying vec2 vUv;
void main() {
  vUv = position.xy * 0.5 + 0.5;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}`;

const FRAGMENT = /* glsl */ `
uniform sampler2D picture;
varying vec2 vUv;

vec3 encode(vec3 linear) {
  return mix(linear * 12.92, 1.055 * pow(linear, vec3(1.0 / 2.4)) - 0.055, step(0.0031308, linear));
}

float noise(vec2 p) {
  return fract(52.9829189 * fract(dot(p, vec2(0.06711056, 0.00583715))));
}

void main() {
  vec3 linear = max(texture2D(picture, vUv).rgb, 0.0);
  float peak = max(linear.r, max(linear.g, linear.b));
  float mapped = 1.0 - exp(-peak);
  vec3 colour = linear * (mapped / max(peak, 1e-5));
  colour = mix(colour, vec3(mapped), 0.55 * smoothstep(1.5, 9.0, peak));
  float dither = (noise(gl_FragCoord.xy) - 0.5) / 255.0;
  gl_FragColor = vec4(encode(colour) + dither, 1.0);
}`;

/**
 * From linear light without a ceiling to a screen: the brightest channel is mapped by 1 - exp(-x) and the others keep
 * their ratio to it, so gold stays gold; only the hottest cores pale. Interleaved gradient noise (Jimenez, 2014) hides
 * the steps of the dark gradient.
 */
export function createToneMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { picture: { value: null } },
    depthTest: false,
    depthWrite: false,
  });
}
