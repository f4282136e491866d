import {
  AddEquation,
  BufferAttribute,
  BufferGeometry,
  CustomBlending,
  DynamicDrawUsage,
  OneFactor,
  Points,
  ShaderMaterial,
} from 'three';
import { EXPOSURE, LAMP, LAMP_FRAGMENT_GLSL, LAMP_VERTEX_GLSL } from '../night/lights';

/** Lamps, each a point of light. */
export type LampPoints = Points<BufferGeometry, ShaderMaterial>;

/** @param positionsM and @param light `count × 3`; linear light. */
export function lampsOf(positionsM: Float32Array, light: Float32Array, material: ShaderMaterial): LampPoints {
  const geometry = new BufferGeometry()
    .setAttribute('position', new BufferAttribute(positionsM, 3).setUsage(DynamicDrawUsage))
    .setAttribute('light', new BufferAttribute(light, 3).setUsage(DynamicDrawUsage));
  const points = new Points(geometry, material);
  points.frustumCulled = false;
  points.renderOrder = 1;
  return points;
}

/** Lamps as the screen shows them, developed at once: there is no second pass. */
export function createLampMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: /* glsl */ `
attribute vec3 light;
uniform float halfHeightPx;
${LAMP_VERTEX_GLSL}
void main() {
  vec4 view = modelViewMatrix * vec4(position, 1.0);
  gl_Position = projectionMatrix * view;
  setLamp(light, projectionMatrix[1][1] * halfHeightPx / max(-view.z, 0.5), ${LAMP.radiusM.toFixed(3)});
  gl_PointSize = min(vSize.z * 2.0, 300.0);
  if (max(light.r, max(light.g, light.b)) < 0.002) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}`,
    fragmentShader: /* glsl */ `
${LAMP_FRAGMENT_GLSL}
void main() {
  vec2 at = (gl_PointCoord * 2.0 - 1.0) * vSize.z;
  vec3 shown = 1.0 - exp(-lampLight(dot(at, at)) * ${EXPOSURE.toFixed(3)});
  gl_FragColor = vec4(pow(shown, vec3(1.0 / 2.2)), 1.0);
}`,
    uniforms: { halfHeightPx: { value: 1000 }, haloPx: { value: 60 }, haloGain: { value: 1 } },
    blending: CustomBlending,
    blendEquation: AddEquation,
    blendSrc: OneFactor,
    blendDst: OneFactor,
    transparent: true,
    depthWrite: false,
    depthTest: false,
  });
}
