import { ShaderMaterial } from 'three';
import { COVER_VERTEX } from '../cover';
import { EXPOSURE, GRAIN, VIGNETTE } from './exposure';

const FRAGMENT = /* glsl */ `
uniform sampler2D picture;
uniform sampler2D glow;
uniform float glowGain;
uniform vec2 glowScale;
uniform float exposure;
uniform float timeS;
uniform float aspect;
varying vec2 vUv;

vec3 encode(vec3 linear) {
  return mix(linear * 12.92, 1.055 * pow(linear, vec3(1.0 / 2.4)) - 0.055, step(0.0031308, linear));
}

/** Interleaved gradient noise (Jimenez, 2014). */
float noise(vec2 p) {
  return fract(52.9829189 * fract(dot(p, vec2(0.06711056, 0.00583715))));
}

float hash(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}

/** The filmic curve of ACES as Narkowicz (2015) fits it, with blacks that stay black. */
float filmic(float light) {
  float x = 0.8 * light + 0.012;
  return clamp((x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14) - 0.0046, 0.0, 1.0);
}

/** The brightest channel goes through the curve, the others keep their ratio to it; what is very hot pales. */
vec3 develop(vec3 light) {
  float peak = max(light.r, max(light.g, light.b));
  float mapped = filmic(peak);
  vec3 colour = light * (mapped / max(peak, 1e-5));
  float lean = (light.b - light.r) / max(peak, 1e-5);
  vec3 pale = mix(vec3(1.0), lean > 0.0 ? vec3(0.80, 0.97, 1.0) : vec3(1.0, 0.88, 0.70), min(abs(lean) * 1.4, 1.0));
  return mix(colour, pale * mapped, 1.0 - 1.0 / (1.0 + 0.055 * max(peak - 1.2, 0.0)));
}

#ifdef RAIN
/** Drops that fall before the lens, lit by what is behind them. */
float drops(vec2 at) {
  float sum = 0.0;
  for (int layer = 0; layer < 3; layer++) {
    float scale = 34.0 + 26.0 * float(layer);
    vec2 p = vec2(at.x * scale * aspect + at.y * 1.6, at.y * scale * 0.11 + timeS * (2.6 + 0.5 * float(layer)));
    vec2 id = floor(p);
    p.y += hash(vec2(id.x, float(layer))) * 7.0;
    id = floor(p);
    float h = hash(id + float(layer) * 19.0);
    float x = abs(fract(p.x) - 0.2 - 0.6 * h);
    sum += step(0.72, h) * smoothstep(0.035, 0.0, x) * smoothstep(0.0, 0.3, fract(p.y)) * smoothstep(1.0, 0.6, fract(p.y));
  }
  return sum;
}
#endif

void main() {
  vec3 light = max(texture2D(picture, vUv).rgb, 0.0);
  vec3 wide = texture2D(glow, (vUv - 0.5) * glowScale + 0.5).rgb * glowGain;
  light += wide;
#ifdef RAIN
  light += drops(vUv) * (wide * 2.4 + vec3(0.010, 0.011, 0.013));
#endif
  vec2 off = (vUv - 0.5) * vec2(min(aspect, 1.6) / 1.6, 1.0);
  light *= exposure * (1.0 - ${VIGNETTE.toFixed(3)} * smoothstep(0.08, 0.62, dot(off, off) * 1.35));
  vec3 colour = encode(develop(light));
  float grain = noise(gl_FragCoord.xy + fract(timeS * 7.0) * 61.0) - 0.5;
  colour += grain * (0.75 / 255.0 + ${GRAIN.toFixed(4)} * (1.0 - colour) * smoothstep(0.0, 0.12, colour));
  gl_FragColor = vec4(colour, 1.0);
}`;

/** From linear light without a ceiling to a screen: glow, exposure, vignette, tone, grain. */
export function createDevelopMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: COVER_VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: {
      picture: { value: null },
      glow: { value: null },
      glowGain: { value: 1 },
      /** From the picture's field to the small picture's wider one. */
      glowScale: { value: [1, 1] },
      exposure: { value: EXPOSURE },
      timeS: { value: 0 },
      aspect: { value: 1.6 },
    },
    depthTest: false,
    depthWrite: false,
  });
}

/** Compiles the material with rain before the lens or without. */
export function setRain(material: ShaderMaterial, rains: boolean): void {
  if (rains === 'RAIN' in (material.defines ?? {})) return;
  material.defines = rains ? { RAIN: 1 } : {};
  material.needsUpdate = true;
}
