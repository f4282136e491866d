import { AdditiveBlending, ShaderMaterial } from 'three';

/** Radius of the halo that is drawn around a light, and of its hot core, in metres. */
const HALO_M = 1.5;
const CORE_M = 0.2;

const VERTEX = /* glsl */ `
attribute vec3 light;
uniform float pixelsPerUnit;
uniform float darkGlow;
varying vec3 vLight;
varying float vCore;
varying float vGain;

void main() {
  vec4 view = modelViewMatrix * vec4(position, 1.0);
  gl_Position = projectionMatrix * view;
  float metre = pixelsPerUnit / max(-view.z, 0.1);
  float haloPx = clamp(metre * ${HALO_M}, 3.2, 90.0);
  float corePx = clamp(metre * ${CORE_M}, 0.75, 14.0);
  gl_PointSize = haloPx * 2.0;
  vCore = corePx / haloPx;
  // A light that is drawn larger than it appears gives off as much less on each pixel.
  float shrunk = min(1.0, metre * ${HALO_M} / 3.2);
  vGain = shrunk * mix(1.0, 1.5, clamp((metre - 4.0) / 20.0, 0.0, 1.0));
  float peak = max(light.r, max(light.g, light.b));
  vLight = peak < 0.002 ? vec3(0.006, 0.008, 0.012) * darkGlow : light;
  if (peak < 0.002 && darkGlow == 0.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}`;

const FRAGMENT = /* glsl */ `
varying vec3 vLight;
varying float vCore;
varying float vGain;

void main() {
  float r = length(gl_PointCoord * 2.0 - 1.0);
  if (r > 1.0) discard;
  float core = exp(-r * r / (vCore * vCore));
  float edge = 1.0 - r;
  float halo = edge * edge * edge;
  float peak = max(vLight.r, max(vLight.g, vLight.b));
  vec3 hot = mix(vLight, vec3(peak), 0.16);
  gl_FragColor = vec4((hot * core * 5.0 + vLight * halo * 0.32) * vGain, 1.0);
}`;

/**
 * Lights as glowing points: a hot core in a soft halo, linear and additive. Cores never get smaller than a pixel and a
 * half across, so that far drones do not flicker.
 */
export function createSwarmMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { pixelsPerUnit: { value: 500 }, darkGlow: { value: 1 } },
    blending: AdditiveBlending,
    transparent: true,
    depthTest: false,
    depthWrite: false,
  });
}
