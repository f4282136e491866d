/**
 * The sky's light by direction (show frame, z up), for whatever shader needs it: the sky itself, the haze before far
 * houses, and water. `u` is the sine of the elevation.
 */
export const SKY_GLSL = /* glsl */ `
uniform vec3 skyZenith;
uniform vec3 skyMiddle;
uniform vec3 skyLow;
uniform vec3 skyCity;
uniform vec3 skyDusk;
uniform vec3 skyDuskWide;
uniform vec2 duskToward;
uniform vec3 forwardM;

vec3 skyGradient(vec3 dir) {
  float u = max(dir.z, 0.0);
  vec3 colour = mix(skyZenith, skyMiddle, exp(-2.7 * u));
  float ahead = 0.5 + 0.5 * dot(normalize(dir.xy + 1e-5), forwardM.xy);
  colour += skyLow * exp(-7.0 * u) + skyCity * (0.35 + 0.65 * ahead * ahead) * exp(-26.0 * u);
  float away = acos(clamp(dot(normalize(dir.xy + 1e-5), duskToward), -1.0, 1.0));
  colour += exp(-1.6 * away * away) * (skyDusk * exp(-17.0 * u) + skyDuskWide * exp(-5.5 * u));
  return colour * 1.08;
}`;
