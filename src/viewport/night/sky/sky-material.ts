import { ShaderMaterial } from 'three';
import { SKY_GLSL } from './sky-glsl';

const VERTEX = /* glsl */ `
uniform mat4 showFromClip;
uniform vec3 eye;
varying vec3 vRay;
void main() {
  vec4 far = showFromClip * vec4(position.xy, 1.0, 1.0);
  vRay = far.xyz / far.w - eye;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}`;

const FRAGMENT = /* glsl */ `
${SKY_GLSL}
uniform sampler2D noise;
uniform vec3 moonToward;
uniform vec3 moon;
uniform vec3 sunToward;
uniform vec3 sunLight;
uniform float clouds;
uniform float isSmall;
varying vec3 vRay;

/** Thin veils, drawn out along the horizon and lit from below. */
vec3 veils(vec3 dir, vec3 colour) {
  float u = max(dir.z, 0.0);
  vec2 at = dir.xy / (u + 0.16) * vec2(0.062, 0.16);
  float wide = texture2D(noise, at + 0.13).r;
  float fine = texture2D(noise, at * 2.7 + 0.61).a;
  float veil = smoothstep(0.40, 0.78, wide * 0.72 + fine * 0.36) * smoothstep(0.02, 0.14, u) * exp(-2.2 * u);
  vec3 lit = skyCity * 0.33 + 0.5 * skyGradient(vec3(dir.xy, 0.07));
  return mix(colour, colour * 0.72 + lit, min(veil * clouds, 0.92));
}

/** The moon's disc with its phase and seas, and the light about it. */
vec3 moonLight(vec3 dir) {
  float toward = dot(dir, moonToward);
  if (moon.x < 0.5 || toward < 0.8) return vec3(0.0);
  vec3 right = normalize(cross(moonToward, vec3(0.0, 0.0, 1.0)));
  vec3 above = cross(right, moonToward);
  vec2 at = vec2(dot(dir, right), dot(dir, above)) / 0.0075;
  float r = length(at);
  float depth = sqrt(max(1.0 - r * r, 0.0));
  float sunAngle = acos(clamp(1.0 - 2.0 * moon.y, -1.0, 1.0));
  vec3 sun = vec3(sin(sunAngle) * moon.z, 0.0, -cos(sunAngle));
  float lit = smoothstep(-0.03, 0.22, dot(vec3(at, depth), sun));
  float seas = 0.72 + 0.5 * texture2D(noise, at * 0.11 + 0.3).r;
  float disc = smoothstep(1.03, 0.97, r) * lit * seas;
  float about = exp(-r * 0.55) * 0.035 + exp(-r * 0.09) * 0.010;
  return vec3(1.0, 0.93, 0.80) * (disc * 0.62 + about * moon.y);
}

void main() {
  vec3 dir = normalize(vRay);
  vec3 colour = veils(dir, skyGradient(dir));
  colour += moonLight(dir) * smoothstep(-0.01, 0.03, dir.z);
  float sun = dot(dir, sunToward);
  colour += sunLight * (smoothstep(0.99990, 0.99996, sun) * 30.0 + pow(max(sun, 0.0), 90.0) * 0.5) * step(0.0, dir.z);
  colour = mix(colour, vec3(0.0), isSmall * smoothstep(0.0, -0.02, dir.z));
  gl_FragColor = vec4(colour, 0.0);
}`;

/** The sky over the whole picture: gradient, veils, moon and sun. */
export function createSkyMaterial(): ShaderMaterial {
  return new ShaderMaterial({ vertexShader: VERTEX, fragmentShader: FRAGMENT, depthTest: false, depthWrite: false });
}
