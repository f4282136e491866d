import { AddEquation, CustomBlending, OneFactor, ShaderMaterial } from 'three';
import { LAMP } from './exposure';
import { LAMP_FRAGMENT_GLSL, LAMP_VERTEX_GLSL } from './lamp-glsl';

const FRAGMENT = /* glsl */ `
${LAMP_FRAGMENT_GLSL}
void main() {
  vec2 at = (gl_PointCoord * 2.0 - 1.0) * vSize.z;
  vec3 light = lampLight(dot(at, at));
  gl_FragColor = vec4(light, dot(light, vec3(0.5)));
}`;

const PUT_POINT = /* glsl */ `
  gl_PointSize = min(vSize.z * 2.0, 500.0);`;

/** Lamps of the town, and stars: what is farther than 15 km and high up shines through the haze. */
const LAMP_VERTEX = /* glsl */ `
attribute vec3 light;
uniform float sightM;
uniform float lampShare;
uniform float stars;
${LAMP_VERTEX_GLSL}
void main() {
  vec4 view = modelViewMatrix * vec4(position, 1.0);
  gl_Position = projectionMatrix * view;
  float distance = length(view.xyz);
  bool isStar = distance > 15000.0;
  float gain = isStar ? stars : lampShare * exp(-distance / (sightM * 1.6));
  setLamp(light * gain, ppu / max(distance, 1.0), isStar ? 0.0 : 0.16);
  ${PUT_POINT}
  if (gain * max(light.r, max(light.g, light.b)) < 1e-4) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}`;

/** Drones. One without a light is not there, but to who composes a show it is faintly. */
const DRONE_VERTEX = /* glsl */ `
attribute vec3 light;
uniform float darkGlow;
uniform float fluxGain;
uniform float every;
uniform float coveredShare;
uniform sampler2D foreground;
${LAMP_VERTEX_GLSL}
float hash(float n) { return fract(sin(n * 12.9898) * 43758.5453); }
void main() {
  vec4 view = modelViewMatrix * vec4(position, 1.0);
  gl_Position = projectionMatrix * view;
  float metre = ppu / max(-view.z, 0.5);
  float peak = max(light.r, max(light.g, light.b));
  vec3 shown = peak < 0.002 ? vec3(0.0025, 0.0034, 0.0052) * darkGlow : light * (0.75 + 0.5 * hash(float(gl_VertexID)));
  if (coveredShare > 0.0) shown *= 1.0 - coveredShare * textureLod(foreground, gl_Position.xy / gl_Position.w * 0.5 + 0.5, 0.0).a;
  setLamp(shown * fluxGain, metre, ${LAMP.radiusM.toFixed(3)});
  ${PUT_POINT}
  bool isLeftOut = mod(float(gl_VertexID), every) > 0.5;
  if (isLeftOut || (peak < 0.002 && darkGlow == 0.0)) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}`;

const ADDITIVE = {
  blending: CustomBlending,
  blendEquation: AddEquation,
  blendSrc: OneFactor,
  blendDst: OneFactor,
  transparent: true,
  depthWrite: false,
} as const;

/** Lamps of the town and stars, as points. */
export function createTownLampMaterial(): ShaderMaterial {
  return new ShaderMaterial({ vertexShader: LAMP_VERTEX, fragmentShader: FRAGMENT, ...ADDITIVE });
}

/** Drones, as points. */
export function createDroneMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: DRONE_VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: {
      darkGlow: { value: 0 },
      /** Light of each that is drawn, where not all are. */
      fluxGain: { value: 1 },
      every: { value: 1 },
      coveredShare: { value: 0 },
      foreground: { value: null },
    },
    depthTest: false,
    ...ADDITIVE,
  });
}
