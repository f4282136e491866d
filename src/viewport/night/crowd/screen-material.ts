import { AdditiveBlending, DoubleSide, ShaderMaterial } from 'three';

const VERTEX = /* glsl */ `
attribute vec2 at;
varying vec2 vAt;
varying vec4 vClip;
void main() {
  vAt = at;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  vClip = gl_Position;
}`;

const FRAGMENT = /* glsl */ `
uniform sampler2D small;
uniform sampler2D foreground;
uniform float aspect;
varying vec2 vAt;
varying vec4 vClip;
void main() {
  float glass = texture2D(foreground, vClip.xy / vClip.w * 0.5 + 0.5).b;
  vec2 seen = vec2(0.5, 0.60) + vAt * vec2(min(0.62 / aspect, 0.8), 0.62);
  vec3 light = textureLod(small, seen, 0.0).rgb;
  gl_FragColor = vec4((light * 1.25 + vec3(0.045, 0.075, 0.15)) * glass, 1.0);
}`;

/** The screens of telephones: windows on the small picture, so that the show glows on them too. */
export function createScreenMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { small: { value: null }, foreground: { value: null }, aspect: { value: 1.6 } },
    side: DoubleSide,
    transparent: true,
    blending: AdditiveBlending,
    depthTest: false,
    depthWrite: false,
  });
}
