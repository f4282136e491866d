import { DoubleSide, ShaderMaterial, type Texture } from 'three';
import { SKY_GLSL } from '../sky';

const VERTEX = /* glsl */ `
attribute vec2 measure;
attribute vec4 style;
attribute vec3 glow;
uniform vec3 eye;
${SKY_GLSL}
varying vec3 vPlace;
varying vec3 vWorld;
varying vec2 vMeasure;
varying vec4 vStyle;
varying vec3 vGlow;
varying vec3 vHaze;

void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  vPlace = position;
  vWorld = world.xyz;
  vMeasure = measure;
  vStyle = style;
  vGlow = glow;
  vec3 away = world.xyz - eye;
  vHaze = skyGradient(normalize(vec3(away.xy, 0.05 * length(away.xy))));
  gl_Position = projectionMatrix * viewMatrix * world;
}`;

const FRAGMENT = /* glsl */ `
uniform sampler2D noise;
uniform vec3 eye;
uniform vec3 ambient;
uniform vec3 sunLight;
uniform vec3 sunToward;
uniform float sightM;
uniform float lampShare;
uniform float isSmall;
varying vec3 vPlace;
varying vec3 vWorld;
varying vec2 vMeasure;
varying vec4 vStyle;
varying vec3 vGlow;
varying vec3 vHaze;

float hash(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}

/** Windows of flats or offices; where they are finer than pixels, their mean. */
vec3 windows(bool isOffice) {
  vec2 size = isOffice ? vec2(3.0, 3.6) : vec2(3.3, 3.1);
  vec2 cell = vMeasure / size;
  vec2 fine = max(fwidth(cell), 1e-4);
  vec2 id = floor(cell) + vStyle.y * 731.0;
  vec2 f = fract(cell);
  float h = hash(id);
  float row = hash(vec2(id.y, vStyle.y * 91.0));
  float share = vStyle.z * (isOffice ? 0.35 + 1.3 * step(0.45, row) : 1.0);
  float stairs = isOffice ? 0.0 : step(0.91, hash(vec2(id.x, vStyle.y * 57.0)));
  float lit = max(step(h, share), stairs * 0.8);
  float bright = hash(id + 17.3);
  bright = (0.25 + 1.5 * bright * bright * bright) * (stairs > 0.5 ? 0.5 : 1.0);
  vec2 edge = isOffice ? vec2(0.46, 0.36) : vec2(0.33, 0.32);
  vec2 inside = smoothstep(edge + fine * 0.6, edge - fine * 0.6, abs(f - vec2(0.5, 0.54)));
  float warm = clamp(vStyle.w + (hash(id + 5.1) - 0.5) * 0.9, 0.0, 1.0);
  vec3 tint = mix(vec3(0.72, 0.86, 1.0), vec3(1.0, 0.6, 0.27), warm);
  vec3 mean = mix(vec3(0.78, 0.85, 0.95), vec3(1.0, 0.64, 0.32), vStyle.w) * vStyle.z * 0.62 * edge.x * edge.y * 4.0;
  vec3 single = tint * lit * bright * inside.x * inside.y;
  return mix(single, mean, smoothstep(0.55, 1.3, max(fine.x, fine.y))) * 0.42;
}

void main() {
  float surface = floor(vStyle.x + 0.5);
  vec3 away = vWorld - eye;
  float distance = length(away);
  vec3 normal = normalize(cross(dFdx(vWorld), dFdy(vWorld)));
  if (dot(normal, away) > 0.0) normal = -normal;
  vec3 daylight = ambient * (0.65 + 0.35 * normal.z) + sunLight * max(dot(normal, sunToward), 0.0);
  vec3 albedo = vec3(0.30, 0.29, 0.28) * (0.7 + 0.6 * fract(vStyle.y * 7.7));
  vec3 street = vec3(1.0, 0.62, 0.30) * lampShare;
  vec3 lamps = vec3(0.0);
  float mask = 0.0;
  if (surface == 0.0 || surface == 8.0) {
    bool isOffice = surface == 8.0;
    float isWall = step(abs(normal.z), 0.6);
    lamps = (vGlow * lampShare + windows(isOffice) * lampShare) * isWall;
    lamps += street * exp(-max(vPlace.z, 0.0) / 11.0) * 0.034 * isWall * (0.5 + fract(vStyle.y * 13.0));
    albedo *= isOffice ? vec3(0.6, 0.75, 0.9) : vec3(1.0);
  } else if (surface == 1.0) {
    lamps = vGlow * lampShare;
  } else if (surface == 2.0) {
    float across = vMeasure.x * vStyle.z;
    float fine = fwidth(across);
    float rib = mix(0.45 + 0.55 * pow(abs(sin(across * 3.14159)), 0.7), 0.8, smoothstep(0.3, 0.8, fine));
    float round = 0.55 + 0.45 * abs(dot(normal, normalize(away)));
    lamps = vGlow * rib * round * lampShare;
  } else if (surface == 3.0) {
    float twist = vPlace.z * 0.011;
    vec2 across = vec2(vMeasure.x + twist, vMeasure.x - twist) * vStyle.z;
    vec2 fine = max(fwidth(across), 1e-4);
    vec2 bar = smoothstep(0.16 + fine * 0.7, 0.16 - fine * 0.7, abs(fract(across) - 0.5));
    float solid = mix(max(bar.x, bar.y), 0.55, smoothstep(0.5, 1.2, max(fine.x, fine.y)));
    if (solid < (vPlace.z > 80.0 ? 0.56 : 0.3)) discard;
    lamps = vGlow * solid * lampShare;
  } else if (surface == 4.0) {
    float coarse = texture2D(noise, vec2(vMeasure.x * 0.0042 + vStyle.y, 0.37 + vStyle.y)).r;
    float leaf = texture2D(noise, vec2(vMeasure.x * 0.021 + vStyle.y, vMeasure.y * 0.10 + vStyle.y)).a;
    float crown = 0.10 + 1.05 * coarse + 0.42 * (leaf - 0.5);
    if (vMeasure.y > crown) discard;
    albedo = vec3(0.055, 0.07, 0.045);
    lamps = street * (0.002 + 0.010 * smoothstep(0.55, 0.0, vMeasure.y) * leaf);
  } else if (surface == 5.0) {
    float grain = texture2D(noise, vPlace.xy * 0.013).r * 0.6 + texture2D(noise, vPlace.xy * 0.11).r * 0.4;
    albedo = vec3(0.11, 0.115, 0.10) * (0.5 + grain);
    lamps = street * 0.008 * (0.4 + grain);
  } else if (surface == 6.0) {
    float pool = 0.5 + 0.5 * cos(vMeasure.x * 6.2832 / 18.0);
    float line = smoothstep(0.05, 0.02, abs(vMeasure.y - 0.9)) * (0.25 + 0.75 * pool * pool);
    albedo = vec3(0.5, 0.47, 0.44);
    lamps = street * (0.24 * line + (0.010 + 0.034 * pool * pool * pool) * vMeasure.y * vMeasure.y);
  } else {
    mask = 1.0;
    albedo = vec3(0.0);
  }
  float clear = exp(-distance / sightM);
  vec3 colour = mix(vHaze, albedo * daylight + lamps, surface > 4.5 ? max(clear, exp(-distance / 9000.0)) : clear);
  if (isSmall > 0.5) {
    mask = surface == 7.0 ? 0.0 : min(dot(lamps, vec3(1.2)) * clear, 1.0);
    if (surface > 4.5) colour = lamps;
  }
  gl_FragColor = vec4(colour, mask);
}`;

/** All surfaces of a town in one call. Its alpha tells water and mirroring ground from the rest; in the small picture, lamps. */
export function createTownMaterial(noise: Texture): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { noise: { value: noise } },
    side: DoubleSide,
  });
}
