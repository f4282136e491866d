import { Matrix4, ShaderMaterial, Vector3, Vector4 } from 'three';
import { SKY_GLSL } from '../sky';

const VERTEX = /* glsl */ `
uniform mat4 showFromClip;
uniform vec3 eye;
varying vec2 vUv;
varying vec3 vRay;
void main() {
  vec4 far = showFromClip * vec4(position.xy, 1.0, 1.0);
  vRay = far.xyz / far.w - eye;
  vUv = position.xy * 0.5 + 0.5;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}`;

const FRAGMENT = /* glsl */ `
${SKY_GLSL}
uniform sampler2D still;
uniform sampler2D foreground;
uniform sampler2D small;
uniform sampler2D noise;
uniform mat4 smallClipFromShow;
uniform vec3 eye;
/** Where the audience stands; how far the show is. */
uniform vec4 stage;
/** Height of the floor; waves; time in seconds. */
uniform vec3 floorIs;
uniform float foregroundShare;
uniform vec3 showLight;
uniform vec3 ambient;
uniform float mirrorLod;
varying vec2 vUv;
varying vec3 vRay;

/** What the floor mirrors: the ray goes on to the plane where the drones are, and reads the small picture there. */
vec3 mirrored(vec3 from, vec3 ray, float lod) {
  float ahead = dot(ray, forwardM);
  float toShow = stage.w - dot(from - stage.xyz, forwardM);
  float travel = max(ahead > 0.02 ? toShow / ahead : 4000.0, 110.0);
  vec4 clip = smallClipFromShow * vec4(from + ray * travel, 1.0);
  vec2 at = clip.xy / max(clip.w, 1e-3) * 0.5 + 0.5;
  vec4 seen = textureLod(small, clamp(at, 0.002, 0.998), lod);
  vec2 off = abs(at - 0.5) * 2.0;
  float outside = clip.w < 0.0 ? 1.0 : smoothstep(0.9, 1.0, max(off.x, off.y));
  vec3 light = seen.rgb * mix(0.62, 2.2, min(seen.a * 3.0, 1.0));
  return mix(light, mix(skyMiddle, skyZenith, min(ray.z * 3.0, 1.0)) * 0.62, outside);
}

vec2 slopesOf(vec2 at, vec2 size, vec2 drift) {
  return texture2D(noise, (at + drift) / size, -1.4).gb * 2.0 - 1.0;
}

#ifdef WATER
vec3 water(vec3 at, vec3 ray, float distance) {
  vec2 flat_ = vec2(dot(at.xy - stage.xy, vec2(forwardM.y, -forwardM.x)), dot(at.xy - stage.xy, forwardM.xy));
  float t = floorIs.z;
  vec2 slope = 0.34 * slopesOf(flat_, vec2(62.0, 30.0), vec2(t * 0.55, -t * 0.42));
  slope += 0.40 * slopesOf(flat_.yx, vec2(10.0, 23.0), vec2(t * 0.34, t * 0.40));
  slope += 0.38 * slopesOf(flat_, vec2(4.4, 2.3), vec2(-t * 0.30, t * 0.26));
  slope *= vec2(0.55, 1.0) * floorIs.y * 0.10;
  float sigma = mix(0.016, 0.042, smoothstep(15.0, 160.0, distance)) * floorIs.y;
  vec3 dir = normalize(ray);
  vec3 sum = vec3(0.0);
  float weights = 0.0;
  for (int k = -TAPS / 2; k <= TAPS / 2; k++) {
    float tilt = float(k) * 0.85;
    float weight = exp(-0.5 * tilt * tilt);
    vec2 s = slope + vec2(0.0, tilt * sigma);
    vec3 normal = normalize(vec3(vec2(forwardM.y, -forwardM.x) * -s.x - forwardM.xy * s.y, 1.0));
    vec3 away = reflect(dir, normal);
    away.z = abs(away.z) + 0.002;
    float grazing = 1.0 - clamp(dot(-dir, normal), 0.0, 1.0);
    float fresnel = min(0.02 + 0.98 * pow(grazing, 5.0), 0.62);
    sum += mirrored(at, away, mirrorLod) * fresnel * weight;
    weights += weight;
  }
  vec3 deep = ambient * vec3(0.10, 0.16, 0.17) + skyCity * 0.012;
  return sum / weights + deep;
}

#else
/** Paving or steppe: dark, with a wide sheen of the show and the sky. */
vec3 land(vec3 at, vec3 ray, float distance) {
  vec3 dir = normalize(ray);
  float grain = texture2D(noise, at.xy * 0.031).r * 0.5 + texture2D(noise, at.xy * 0.19).r * 0.5;
  vec3 sheen = vec3(0.0);
  for (int k = 0; k < 3; k++) {
    float tilt = (float(k) - 1.0) * 0.11 + (grain - 0.5) * 0.05;
    vec3 normal = normalize(vec3(-forwardM.xy * tilt, 1.0));
    vec3 away = reflect(dir, normal);
    away.z = abs(away.z) + 0.01;
    sheen += mirrored(at, away, mirrorLod + 2.2);
  }
  float grazing = pow(1.0 - abs(dir.z), 6.0);
  vec3 albedo = vec3(0.13, 0.13, 0.125) * (0.55 + 0.9 * grain);
  vec3 ground = albedo * (ambient + showLight * 0.9 + skyCity * 0.10);
  ground += sheen / 3.0 * (0.03 + 0.16 * grazing) * (0.5 + grain);
  vec3 haze = skyGradient(normalize(vec3(dir.xy, 0.02)));
  return mix(ground, haze, 1.0 - exp(-distance / 2600.0));
}
#endif

void main() {
  vec4 base = texture2D(still, vUv);
  vec4 people = foregroundShare > 0.0 ? texture2D(foreground, vUv) : vec4(0.0);
  vec3 colour = base.rgb;
  if (base.a > 0.004 && people.a < 0.99 && vRay.z < 0.0) {
    float travel = (floorIs.x - eye.z) / vRay.z;
    vec3 at = eye + vRay * travel;
    float distance = length(vRay * travel);
#ifdef WATER
    vec3 lit = water(at, vRay, distance);
#else
    vec3 lit = land(at, vRay, distance);
#endif
    colour = base.rgb + lit * base.a;
  }
  if (people.a > 0.0) {
    vec3 cloth = people.r * people.r * (vec3(0.30, 0.27, 0.25) * (ambient * 1.5 + skyCity * 0.16) + showLight * 0.05);
    vec3 rim = people.g * (showLight * 1.5 + skyMiddle * 0.35 + skyCity * 0.3);
    colour = mix(colour, cloth + rim, people.a);
  }
  gl_FragColor = vec4(colour, 1.0);
}`;

/**
 * The picture below the horizon, before its drones: what stands still, the water or land that mirrors the show where the still part's alpha
 * tells so, and the people in front of it, from their masks (red cloth, green rims, blue screens, alpha all).
 */
export function createComposeMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: {
      still: { value: null },
      foreground: { value: null },
      small: { value: null },
      smallClipFromShow: { value: new Matrix4() },
      stage: { value: new Vector4() },
      floorIs: { value: new Vector3() },
      foregroundShare: { value: 0 },
      showLight: { value: new Vector3() },
      mirrorLod: { value: 1.2 },
    },
    defines: { TAPS: 3, WATER: 1 },
    depthTest: false,
    depthWrite: false,
  });
}

/** Compiles the material for water or land; only what has changed is made anew. @param taps rays for each pixel of water. */
export function setFloor(material: ShaderMaterial, isWater: boolean, taps: number): void {
  const defines: Record<string, number> = isWater ? { TAPS: taps, WATER: 1 } : { TAPS: taps };
  if (JSON.stringify(defines) === JSON.stringify(material.defines)) return;
  material.defines = defines;
  material.needsUpdate = true;
}
