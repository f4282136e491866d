import { BackSide, Color, Mesh, MeshBasicMaterial, PlaneGeometry, ShaderMaterial, SphereGeometry } from 'three';
import { createRandom } from '../night/random';
import { type LampPoints, lampsOf } from './headset-lamps';
import { EYE_M, type HeadsetPlace, type Vector } from './headset-place';

const GROUND_M = 3000;
const SKY_M = 9000;
const STARS = 500;
const TOWN_LAMPS = 700;

/** From the glow of a town at the horizon up to the dark. */
export function createSky(): Mesh<SphereGeometry, ShaderMaterial> {
  const material = new ShaderMaterial({
    vertexShader: /* glsl */ `
varying float vUp;
void main() {
  vUp = normalize(position).z;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`,
    fragmentShader: /* glsl */ `
varying float vUp;
void main() {
  vec3 high = mix(vec3(0.095, 0.12, 0.215), vec3(0.03, 0.045, 0.1), smoothstep(0.0, 0.7, vUp));
  gl_FragColor = vec4(high + vec3(0.17, 0.12, 0.12) * exp(-14.0 * max(vUp, 0.0)), 1.0);
}`,
    side: BackSide,
    depthWrite: false,
  });
  const sky = new Mesh(new SphereGeometry(SKY_M, 32, 24), material);
  sky.renderOrder = -1;
  return sky;
}

export function createGround({ eyeM }: HeadsetPlace): Mesh<PlaneGeometry, MeshBasicMaterial> {
  const ground = new Mesh(new PlaneGeometry(2 * GROUND_M, 2 * GROUND_M), new MeshBasicMaterial());
  ground.material.color = new Color(0x06080d);
  ground.position.set(eyeM[0], eyeM[1], eyeM[2] - EYE_M);
  return ground;
}

/** Stars, and lamps of a town behind the show: both far enough to stand still. */
export function createFarLamps({ eyeM, lookAtM }: HeadsetPlace, material: ShaderMaterial): LampPoints[] {
  const random = createRandom(1);
  const ahead = Math.atan2(lookAtM[0] - eyeM[0], lookAtM[1] - eyeM[1]);
  const stars = manyLamps(STARS, (place, light) => {
    const [turn, up] = [2 * Math.PI * random(), 0.06 + 0.94 * random()];
    const level = Math.sqrt(1 - up * up);
    put(place, [Math.sin(turn) * level, Math.cos(turn) * level, up], SKY_M * 0.9);
    light.fill(40 + 260 * random() ** 4);
  });
  const town = manyLamps(TOWN_LAMPS, (place, light) => {
    const turn = ahead + (random() - 0.5) * 2.6;
    const awayM = 700 + 1700 * random();
    put(
      place,
      [eyeM[0] / awayM + Math.sin(turn), eyeM[1] / awayM + Math.cos(turn), (3 + 45 * random() ** 3) / awayM],
      awayM,
    );
    const gain = 0.4 + 3 * random() ** 2;
    light.set([1.5 * gain, 1.1 * gain, 0.62 * gain]);
  });
  return [stars, town].map(([places, lights]) => lampsOf(places, lights, material));
}

function manyLamps(count: number, make: (place: Float32Array, light: Float32Array) => void) {
  const [places, lights] = [new Float32Array(3 * count), new Float32Array(3 * count)];
  for (let k = 0; k < 3 * count; k += 3) make(places.subarray(k, k + 3), lights.subarray(k, k + 3));
  return [places, lights] as const;
}

function put(place: Float32Array, direction: Vector, metres: number): void {
  place.set(direction.map((part) => part * metres));
}
