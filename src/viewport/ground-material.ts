import { ShaderMaterial, Vector4 } from 'three';

const VERTEX = /* glsl */ `
varying vec3 vGround;
void main() {
  vGround = position;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

const FRAGMENT = /* glsl */ `
uniform vec4 launch;
uniform float marks;
uniform vec3 glow;
uniform vec3 glowAt;
varying vec3 vGround;

/** Lines every so many metres, a pixel and a bit wide, gone where they would be finer than the pixels. */
float lines(vec2 at, float step) {
  vec2 width = max(fwidth(at / step), 1e-6);
  vec2 line = smoothstep(width * 1.2, vec2(0.0), abs(fract(at / step - 0.5) - 0.5));
  return max(line.x, line.y) * (1.0 - smoothstep(0.2, 0.6, max(width.x, width.y)));
}

void main() {
  float away = length(vGround.xy - launch.xy);
  vec3 haze = vec3(0.0062, 0.0088, 0.0160);
  vec3 colour = mix(vec3(0.0030, 0.0042, 0.0072), haze, smoothstep(150.0, 2600.0, away));
  float near = exp(-away * away / 52000.0) * marks;
  colour += vec3(0.0055, 0.0105, 0.0185) * lines(vGround.xy, 10.0) * near;
  colour += vec3(0.0050, 0.0090, 0.0140) * lines(vGround.xy, 50.0) * near;

  vec2 inside = launch.zw - abs(vGround.xy - launch.xy);
  float rim = min(inside.x, inside.y);
  float edge = smoothstep(max(fwidth(rim), 0.02) * 1.5, 0.0, abs(rim));
  colour += vec3(0.0100, 0.0230, 0.0340) * step(0.0, rim) * 0.22 * marks;
  colour += vec3(0.0250, 0.0700, 0.1050) * edge * marks;

  // The light that the show throws on the ground, as one soft lamp at its middle.
  vec3 toLamp = glowAt - vGround;
  float distance2 = dot(toLamp, toLamp) + 900.0;
  colour += glow * toLamp.z / (distance2 * sqrt(distance2)) * 180.0;
  gl_FragColor = vec4(colour, 1.0);
}`;

/** The dark ground with a hint of a grid, the launch area, and the show's own glow on it. */
export function createGroundMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: {
      launch: { value: new Vector4(0, 0, 20, 20) },
      marks: { value: 1 },
      glow: { value: [0, 0, 0] },
      glowAt: { value: [0, 0, 50] },
    },
    depthTest: false,
    depthWrite: false,
  });
}
