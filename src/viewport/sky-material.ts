import { Matrix4, ShaderMaterial, Vector3 } from 'three';

const VERTEX = /* glsl */ `
varying vec2 vNdc;
void main() {
  vNdc = position.xy;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}`;

/** Directions are in the show frame: z up, y away from the audience. Colours are linear light. */
const FRAGMENT = /* glsl */ `
uniform mat4 unproject;
uniform vec3 eye;
varying vec2 vNdc;

float hash(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}

/** Height of the town's roofs as an angle, by azimuth: blocks of houses, a few towers. */
float roof(float azimuth, float blocks, float tallest) {
  float cell = floor(azimuth * blocks);
  float h = hash(vec2(cell, blocks));
  float tower = step(0.93, hash(vec2(cell, blocks + 7.0)));
  float spire = tower * step(0.6, h) * smoothstep(0.18, 0.0, abs(fract(azimuth * blocks) - 0.5));
  return (0.20 + 0.30 * h * h + tower * 0.42 * h + spire * 0.3) * tallest;
}

vec3 stars(vec3 dir) {
  vec2 grid = vec2(atan(dir.y, dir.x) * 90.0 * sqrt(1.0 - dir.z * dir.z), asin(clamp(dir.z, -1.0, 1.0)) * 90.0);
  vec2 cell = floor(grid);
  float chosen = step(0.90, hash(cell));
  vec2 place = vec2(hash(cell + 3.1), hash(cell + 8.7)) * 0.6 + 0.2;
  float spot = smoothstep(0.11, 0.0, length(fract(grid) - place));
  float magnitude = pow(hash(cell + 5.5), 4.0);
  vec3 tint = mix(vec3(0.75, 0.85, 1.0), vec3(1.0, 0.9, 0.78), hash(cell + 1.3));
  return tint * chosen * spot * (0.02 + 0.30 * magnitude) * smoothstep(0.05, 0.4, dir.z);
}

void main() {
  vec4 far = unproject * vec4(vNdc, 1.0, 1.0);
  vec3 dir = normalize(far.xyz / far.w - eye);
  float up = max(dir.z, 0.0);
  float ahead = 0.5 + 0.5 * dir.y / max(length(dir.xy), 1e-4);
  vec3 zenith = vec3(0.0008, 0.0017, 0.0060);
  vec3 middle = vec3(0.0022, 0.0070, 0.0215);
  vec3 haze = mix(vec3(0.0050, 0.0105, 0.0240), vec3(0.0125, 0.0150, 0.0285), ahead * ahead);
  vec3 colour = mix(zenith, middle, exp(-up * 3.0));
  colour += haze * exp(-up * 9.0) + vec3(0.0480, 0.0270, 0.0130) * ahead * ahead * exp(-up * 30.0);
  colour += stars(dir);

  float azimuth = atan(dir.x, dir.y);
  float angle = dir.z / max(length(dir.xy), 1e-4);
  float back = roof(azimuth, 96.0, 0.046);
  float front = roof(azimuth + 0.013, 150.0, 0.022);
  float soft = max(fwidth(angle), 1e-5);
  colour = mix(colour, vec3(0.0068, 0.0088, 0.0150), smoothstep(soft, -soft, angle - back) * 0.8);
  colour = mix(colour, vec3(0.0034, 0.0046, 0.0080), smoothstep(soft, -soft, angle - front));
  vec2 window = floor(vec2(azimuth * 620.0, angle * 620.0));
  float lit = step(0.90, hash(window)) * step(angle, max(front, back) - 0.002) * step(0.002, angle);
  colour += vec3(0.050, 0.034, 0.016) * lit * hash(window + 2.0) * smoothstep(0.004, 0.0012, soft);
  gl_FragColor = vec4(colour, 1.0);
}`;

/** The night behind the show: gradient, glow of the town, its roofs, stars. Drawn over the whole picture first. */
export function createSkyMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { unproject: { value: new Matrix4() }, eye: { value: new Vector3() } },
    depthTest: false,
    depthWrite: false,
  });
}
