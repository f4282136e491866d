import {
  AddEquation,
  BackSide,
  BufferAttribute,
  BufferGeometry,
  Color,
  CustomBlending,
  DynamicDrawUsage,
  Group,
  Mesh,
  MeshBasicMaterial,
  OneFactor,
  PlaneGeometry,
  Points,
  Scene,
  ShaderMaterial,
  SphereGeometry,
} from 'three';
import type { FleetSampler } from '../../playback';
import { EXPOSURE, LAMP, LAMP_FRAGMENT_GLSL, LAMP_VERTEX_GLSL } from '../night/lights';
import { createRandom } from '../night/random';

type Vector = readonly [number, number, number];

/** Where one stands and where to one looks first, metres of the show frame: the eye of somebody who stands there. */
export interface HeadsetPlace {
  readonly eyeM: Vector;
  readonly lookAtM: Vector;
}

/** The night around somebody who wears a headset. */
export interface HeadsetScene {
  readonly scene: Scene;
  /** Puts the drones where they are at an instant. @param halfHeightPx half the height of an eye's picture. */
  show(timeMs: number, halfHeightPx: number): void;
  dispose(): void;
}

/** Eyes of a person who stands, above the ground. */
const EYE_M = 1.7;
const GROUND_M = 3000;
const SKY_M = 9000;
const STARS = 500;
const TOWN_LAMPS = 700;

/**
 * Drones, stars, the lamps of a town and the ground, drawn straight into the pictures of both eyes: the screen's own night
 * (`NightPicture`) develops one picture for one eye in many passes, which a headset has no time for.
 * @param isOnFloor whether the headset's own zero is the floor; its wearer's eyes otherwise.
 */
export function createHeadsetScene(sampler: FleetSampler, place: HeadsetPlace, isOnFloor: boolean): HeadsetScene {
  const positionsM = new Float32Array(3 * sampler.count);
  const colours = new Float32Array(3 * sampler.count);
  const material = createLampMaterial();
  const drones = lampsOf(positionsM, colours, material);
  const scene = new Scene();
  const around = [createSky(), createGround(place), ...createFarLamps(place, material)];
  scene.add(placed(place, isOnFloor, [...around, drones]));
  return {
    scene,
    show: (timeMs, halfHeightPx) => {
      sampler.samplePositionsInto(positionsM, timeMs);
      sampler.sampleLightsInto(colours, timeMs);
      drones.geometry.attributes.position!.needsUpdate = true;
      drones.geometry.attributes.light!.needsUpdate = true;
      material.uniforms.halfHeightPx!.value = halfHeightPx;
    },
    dispose: () => {
      for (const { geometry, material: own } of [...around, drones]) for (const one of [geometry, own]) one.dispose();
    },
  };
}

/** The show frame (z up) as a headset has it: y up, its wearer at the middle, the show straight ahead. */
function placed({ eyeM, lookAtM }: HeadsetPlace, isOnFloor: boolean, things: readonly (Mesh | Points)[]): Group {
  const frame = new Group();
  frame.rotation.x = -Math.PI / 2;
  frame.position.set(-eyeM[0], -(eyeM[2] - (isOnFloor ? EYE_M : 0)), eyeM[1]);
  frame.add(...things);
  const ahead = new Group();
  ahead.rotation.y = Math.atan2(lookAtM[0] - eyeM[0], lookAtM[1] - eyeM[1]);
  ahead.add(frame);
  return ahead;
}

type LampPoints = Points<BufferGeometry, ShaderMaterial>;

function lampsOf(positionsM: Float32Array, light: Float32Array, material: ShaderMaterial): LampPoints {
  const geometry = new BufferGeometry()
    .setAttribute('position', new BufferAttribute(positionsM, 3).setUsage(DynamicDrawUsage))
    .setAttribute('light', new BufferAttribute(light, 3).setUsage(DynamicDrawUsage));
  const points = new Points(geometry, material);
  points.frustumCulled = false;
  points.renderOrder = 1;
  return points;
}

/** Lamps as the screen shows them, developed at once: there is no second pass. */
function createLampMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: /* glsl */ `
attribute vec3 light;
uniform float halfHeightPx;
${LAMP_VERTEX_GLSL}
void main() {
  vec4 view = modelViewMatrix * vec4(position, 1.0);
  gl_Position = projectionMatrix * view;
  setLamp(light, projectionMatrix[1][1] * halfHeightPx / max(-view.z, 0.5), ${LAMP.radiusM.toFixed(3)});
  gl_PointSize = min(vSize.z * 2.0, 300.0);
  if (max(light.r, max(light.g, light.b)) < 0.002) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}`,
    fragmentShader: /* glsl */ `
${LAMP_FRAGMENT_GLSL}
void main() {
  vec2 at = (gl_PointCoord * 2.0 - 1.0) * vSize.z;
  vec3 shown = 1.0 - exp(-lampLight(dot(at, at)) * ${EXPOSURE.toFixed(3)});
  gl_FragColor = vec4(pow(shown, vec3(1.0 / 2.2)), 1.0);
}`,
    uniforms: { halfHeightPx: { value: 1000 }, haloPx: { value: 60 }, haloGain: { value: 1 } },
    blending: CustomBlending,
    blendEquation: AddEquation,
    blendSrc: OneFactor,
    blendDst: OneFactor,
    transparent: true,
    depthWrite: false,
    depthTest: false,
  });
}

/** From the glow of a town at the horizon up to the dark. */
function createSky(): Mesh<SphereGeometry, ShaderMaterial> {
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

function createGround({ eyeM }: HeadsetPlace): Mesh<PlaneGeometry, MeshBasicMaterial> {
  const ground = new Mesh(new PlaneGeometry(2 * GROUND_M, 2 * GROUND_M), new MeshBasicMaterial());
  ground.material.color = new Color(0x06080d);
  ground.position.set(eyeM[0], eyeM[1], eyeM[2] - EYE_M);
  return ground;
}

/** Stars, and lamps of a town behind the show: both far enough to stand still. */
function createFarLamps({ eyeM, lookAtM }: HeadsetPlace, material: ShaderMaterial): LampPoints[] {
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
