import { AddEquation, CustomBlending, OneFactor, ShaderMaterial } from 'three';
import { LAMP, LAMP_FRAGMENT_GLSL, LAMP_VERTEX_GLSL } from '../lights';

const VERTEX = /* glsl */ `
attribute vec3 from;
attribute vec3 to;
attribute vec3 light;
uniform vec2 halfPx;
uniform float segments;
uniform float count;
uniform float isPhoto;
varying vec3 vAlong;
${LAMP_VERTEX_GLSL}

void main() {
  vec4 viewA = modelViewMatrix * vec4(from, 1.0);
  vec4 viewB = modelViewMatrix * vec4(to, 1.0);
  vec4 clipA = projectionMatrix * viewA;
  vec4 clipB = projectionMatrix * viewB;
  vec2 a = clipA.xy / clipA.w * halfPx;
  vec2 b = clipB.xy / clipB.w * halfPx;
  float along = length(b - a);
  vec2 dir = along > 0.01 ? (b - a) / along : vec2(1.0, 0.0);
  float age = (floor(float(gl_InstanceID) / count) + 1.0) / segments;
  // A long exposure shares the light out along the way; a tail is an addition that fades, and none where nothing moves.
  float share = isPhoto > 0.5 ? 1.0 / segments : 0.55 * age * age * along / (along + 3.0);
  setLamp(light * share, ppu / max(-viewB.z, 0.5), ${LAMP.radiusM.toFixed(3)});
  float core = 1.77 * sqrt(vSize.x);
  vCore *= core / (core + along);
  vHalo *= vSize.y / (vSize.y + along);
  vec2 corner = position.xy;
  float reach = vSize.z;
  vec2 at = (corner.x > 0.0 ? b : a) + dir * corner.x * reach + vec2(-dir.y, dir.x) * corner.y * reach;
  vAlong = vec3(corner.x > 0.0 ? along + reach : -reach, corner.y * reach, along);
  bool isDark = max(light.r, max(light.g, light.b)) * share < 2e-4 || clipA.w < 0.5 || clipB.w < 0.5;
  gl_Position = isDark ? vec4(2.0, 2.0, 2.0, 1.0) : vec4(at / halfPx * clipB.w, clipB.z, clipB.w);
}`;

const FRAGMENT = /* glsl */ `
varying vec3 vAlong;
${LAMP_FRAGMENT_GLSL}
void main() {
  float past = max(max(-vAlong.x, vAlong.x - vAlong.z), 0.0);
  vec3 light = lampLight(vAlong.y * vAlong.y + past * past);
  gl_FragColor = vec4(light, 0.0);
}`;

/** Lamps that were drawn out along the way they flew, as one rectangle a piece of it. */
export function createTrailMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: {
      halfPx: { value: [1, 1] },
      segments: { value: 1 },
      count: { value: 1 },
      isPhoto: { value: 0 },
    },
    blending: CustomBlending,
    blendEquation: AddEquation,
    blendSrc: OneFactor,
    blendDst: OneFactor,
    transparent: true,
    depthTest: false,
    depthWrite: false,
  });
}
