import { LAMP } from './exposure';

const number = (value: number) => value.toFixed(6);

/**
 * A lamp as it is seen: a hot core with a halo. `light` is linear; `metre` is how many pixels a metre takes at its distance.
 * Energy falls with the square of the distance by itself, and a near lamp becomes a disc of constant brightness.
 */
export const LAMP_VERTEX_GLSL = /* glsl */ `
uniform float ppu;
uniform float haloPx;
uniform float haloGain;
varying vec3 vCore;
varying vec3 vHalo;
/** Square of the core's radius, reach of the halo, half the size of the sprite; pixels. */
varying vec3 vSize;

float leastAndMost(vec3 light) {
  float most = max(light.r, max(light.g, light.b));
  return min(light.r, min(light.g, light.b)) / max(most, 1e-5);
}

void setLamp(vec3 light, float metre, float radius) {
  float rc2 = ${number(LAMP.leastRadiusPx ** 2)} + radius * radius * metre * metre;
  float energy = ${number(LAMP.fluxM2)} * metre * metre;
  float peak = max(light.r, max(light.g, light.b));
  float pure = mix(${number(LAMP.pureGain)}, ${number(LAMP.whiteGain)}, leastAndMost(light));
  vec3 deep = mix(light, light * light / max(peak, 1e-5), 0.08);
  float gain = ${number(LAMP.haloGain)} * haloGain * pure;
  float reach = clamp(sqrt(energy * peak * gain / ${number(LAMP.haloEnd)}), 1.0, haloPx * sqrt(haloGain));
  vCore = light * energy / rc2;
  vHalo = deep * energy * gain;
  vSize = vec3(rc2, reach, max(reach, 2.7 * sqrt(rc2)) + 0.5);
}`;

export const LAMP_FRAGMENT_GLSL = /* glsl */ `
varying vec3 vCore;
varying vec3 vHalo;
varying vec3 vSize;

/** @param q square of the distance from the middle, in pixels. */
vec3 lampLight(float q) {
  float w = max(1.0 - q / (vSize.y * vSize.y), 0.0);
  return vCore * exp(-q / vSize.x) + vHalo * w * w / (q * (1.0 + 0.012 * q) + 2.2);
}`;
