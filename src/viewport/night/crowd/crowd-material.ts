import { DoubleSide, ShaderMaterial } from 'three';

const VERTEX = /* glsl */ `
attribute vec3 about;
attribute vec4 body;
attribute vec4 pose;
varying vec2 vAt;
varying float vPart;
varying vec4 vBody;
varying vec4 vPose;
void main() {
  vAt = about.xy;
  vPart = about.z;
  vBody = body;
  vPose = pose;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

/** Distances to shapes by Quilez; a body is their smooth union, seen from behind, 1.72 m tall before it is scaled. */
const FRAGMENT = /* glsl */ `
uniform float isLand;
varying vec2 vAt;
varying float vPart;
varying vec4 vBody;
varying vec4 vPose;

float capsule(vec2 p, vec2 a, vec2 b, float ra, float rb) {
  vec2 pa = p - a;
  vec2 ba = b - a;
  float h = clamp(dot(pa, ba) / dot(ba, ba), 0.0, 1.0);
  return length(pa - ba * h) - mix(ra, rb, h);
}
float ellipse(vec2 p, vec2 r) {
  float k = length(p / r);
  return (k - 1.0) * min(r.x, r.y);
}
float box(vec2 p, vec2 half_, float r) {
  vec2 q = abs(p) - half_ + r;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - r;
}
float join(float a, float b, float k) {
  float h = clamp(0.5 + 0.5 * (b - a) / k, 0.0, 1.0);
  return mix(b, a, h) - k * h * (1.0 - h);
}

float headShape(vec2 p, float wear) {
  float d = ellipse(p - vec2(0.0, 1.612), vec2(0.078, 0.112));
  if (wear < 0.5) return join(d, ellipse(p - vec2(0.0, 1.66), vec2(0.082, 0.07)), 0.02);
  if (wear < 1.5) return join(d, capsule(p, vec2(0.0, 1.62), vec2(0.0, 1.42), 0.092, 0.085), 0.05);
  if (wear < 2.5) return join(d, ellipse(p - vec2(0.012, 1.745), vec2(0.042, 0.036)), 0.02);
  if (wear < 3.5) return join(d, box(p - vec2(0.0, 1.672), vec2(0.088, 0.052), 0.04), 0.012);
  return join(ellipse(p - vec2(0.0, 1.615), vec2(0.108, 0.142)), capsule(p, vec2(-0.06, 1.46), vec2(0.06, 1.46), 0.07, 0.07), 0.05);
}

float armShape(vec2 p, float shoulder, float arms, float side) {
  vec2 q = vec2(p.x * side, p.y);
  float d = 10.0;
  if (arms > 1.5 && arms < 3.5) {
    bool wide = arms > 2.5;
    vec2 hand = wide ? vec2(0.13, 1.80) : vec2(0.20, 1.84);
    vec2 elbow = wide ? vec2(shoulder + 0.10, 1.52) : vec2(shoulder + 0.07, 1.55);
    d = min(capsule(q, vec2(shoulder - 0.03, 1.36), elbow, 0.058, 0.047), capsule(q, elbow, hand, 0.045, 0.032));
    if (wide) {
      vec2 other = vec2(-q.x, q.y);
      vec2 far = vec2(0.02, 1.80);
      d = min(d, min(capsule(other, vec2(shoulder - 0.03, 1.36), elbow, 0.058, 0.047), capsule(other, elbow, far, 0.045, 0.032)));
      return d;
    }
  } else {
    vec2 elbow = vec2(shoulder + (arms > 0.5 ? 0.085 : 0.045), 1.10);
    vec2 hand = arms > 0.5 ? vec2(shoulder - 0.03, 0.90) : vec2(shoulder + 0.02, 0.83);
    d = min(capsule(q, vec2(shoulder - 0.03, 1.35), elbow, 0.06, 0.05), capsule(q, elbow, hand, 0.05, 0.042));
  }
  vec2 o = vec2(-q.x, q.y);
  vec2 elbow = vec2(shoulder + 0.055, 1.10);
  return min(d, min(capsule(o, vec2(shoulder - 0.03, 1.35), elbow, 0.06, 0.05), capsule(o, elbow, vec2(shoulder, 0.85), 0.05, 0.042)));
}

float bodyShape(vec2 p) {
  float build = vBody.y;
  float shoulder = 0.185 + 0.06 * build;
  p.x -= vPose.z * smoothstep(0.0, 1.7, p.y);
  float hip = 0.14 + 0.055 * build;
  float yoke = capsule(p, vec2(-shoulder + 0.055, 1.345), vec2(shoulder - 0.055, 1.345), 0.075, 0.075);
  float neck = capsule(p, vec2(0.0, 1.36), vec2(0.0, 1.53), 0.085, 0.048);
  float trunk = capsule(p, vec2(0.0, 1.26), vec2(0.0, 0.92), shoulder - 0.01, hip + 0.03);
  float d = join(join(yoke, neck, 0.07), trunk, 0.05);
  float hem = mix(0.86, 0.42, vBody.z);
  if (vBody.z > 0.0) d = join(d, box(p - vec2(0.0, (hem + 1.1) * 0.5), vec2(hip + 0.035 + 0.03 * vBody.z, (1.1 - hem) * 0.5), 0.05), 0.06);
  float legs = min(
    capsule(p, vec2(-0.075, 0.86), vec2(-0.09, 0.05), 0.085, 0.055),
    capsule(p, vec2(0.075, 0.86), vec2(0.095, 0.05), 0.085, 0.055));
  d = join(d, legs, 0.03);
  d = join(d, armShape(p, shoulder, vPose.x, vPose.y), 0.025);
  return join(d, headShape(p - vec2(vPose.z * 0.5, 0.0), vBody.w), 0.028);
}

/** Distance to the glass of a raised telephone. */
float glassShape(vec2 p) {
  if (vPose.x < 1.5 || vPose.x > 3.5) return 1.0;
  bool wide = vPose.x > 2.5;
  vec2 middle = vec2(vPose.y * (wide ? 0.06 : 0.20), wide ? 1.83 : 1.93);
  vec2 half_ = (wide ? vec2(0.0775, 0.039) : vec2(0.039, 0.0775)) / vBody.x;
  return box(p - middle, half_, 0.008);
}

void person() {
  vec2 p = vAt / vBody.x;
  float d = bodyShape(p);
  float glass = glassShape(p);
  float phone = glass - 0.006;
  float px = max(fwidth(vAt.x) / vBody.x, 1e-5);
  float cover = smoothstep(0.6, -0.6, min(d, phone) / px);
  if (cover < 0.004) discard;
  vec2 up = vec2(dFdx(d), dFdy(d)) / px;
  float facing = smoothstep(0.05, 0.95, up.y) + 0.07 * smoothstep(0.5, 1.0, abs(up.x));
  float width = max(0.020, px * 1.4);
  float rim = smoothstep(-width, -width * 0.15, d) * facing;
  float fold = 0.5 + 0.5 * sin(p.x * 31.0 + vPose.w * 40.0 + p.y * 5.0);
  float shade = (0.35 + 0.65 * vPose.w) * (0.72 + 0.22 * smoothstep(0.7, 1.6, p.y) + 0.08 * fold);
  float onPhone = smoothstep(0.6, -0.6, phone / px) * smoothstep(0.0, 0.4, 1.0 - step(0.9, glass));
  float lit = smoothstep(0.6, -0.6, glass / px);
  gl_FragColor = vec4(mix(shade, 0.1, onPhone), rim * (1.0 - onPhone) * min(1.0, 0.5 + 0.25 / (px * 60.0)), lit, cover);
}

void railing() {
  float px = fwidth(vAt.y);
  float along = vAt.x / 1.9;
  float fine = fwidth(along) * 1.9;
  float post = smoothstep(0.6, -0.6, (abs(fract(along) - 0.5) * 1.9 - 0.022) / fine) ;
  float top = smoothstep(0.6, -0.6, (abs(vAt.y - 1.06) - 0.028) / px);
  float wires = 0.0;
  for (int k = 1; k < 5; k++) wires = max(wires, smoothstep(0.6, -0.6, (abs(vAt.y - 0.2 * float(k)) - 0.007) / px) * min(1.0, 0.014 / px));
  float cover = max(max(post * step(vAt.y, 1.06), top), wires);
  if (cover < 0.01) discard;
  float shine = smoothstep(1.055, 1.085, vAt.y) * top;
  gl_FragColor = vec4(0.5, shine * 0.8, 0.0, cover * (1.0 - isLand));
}

void main() {
  if (vPart < 0.5) person();
  else if (vPart > 1.5) railing();
  else {
    float px = fwidth(vAt.y);
    float edge = smoothstep(0.6, -0.6, (vAt.y - 0.1) / px);
    float kerb = smoothstep(0.05, 0.09, vAt.y);
    float slab = smoothstep(0.0, 0.02, abs(fract(vAt.x / 1.2) - 0.5) - 0.005);
    gl_FragColor = vec4(0.42 + 0.1 * slab, kerb * 0.35, 0.0, edge * (1.0 - isLand));
  }
}`;

/** People, railing and stone as masks: red cloth, green rims that face up, blue lit screens, alpha what they cover. */
export function createCrowdMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { isLand: { value: 0 } },
    side: DoubleSide,
    transparent: true,
    depthTest: false,
    depthWrite: false,
  });
}
