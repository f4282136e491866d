import { ShaderMaterial } from 'three';

const VERTEX = /* glsl */ `
attribute vec4 tint;
varying vec4 vTint;
void main() {
  vTint = tint;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

const FRAGMENT = /* glsl */ `
varying vec4 vTint;
void main() { gl_FragColor = vTint; }`;

/** Lines with a linear colour and an opacity at each end. */
export function createLineMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    transparent: true,
    depthTest: false,
    depthWrite: false,
  });
}
