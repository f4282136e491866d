import type { PerspectiveCamera, Scene, ShaderMaterial, Texture, WebGLRenderer, WebGLRenderTarget } from 'three';
import type { Surroundings } from '../../../core';
import { type CoverPass, createCoverPass } from '../cover-pass';
import type { NightTargets } from '../night-targets';
import { type NightUniforms, type SkyBodies, SUN_AND_MOON } from '../sky';
import { type StageFrame, stageMatrix } from '../stage-frame';
import { WATER_M } from '../town';
import { createComposeMaterial, setFloor } from './compose-material';
import { createForeground, type Foreground } from './foreground';
import { createStandingTown, type StandingTown } from './standing-town';

type DrawScene = (scene: Scene, camera: PerspectiveCamera, target: WebGLRenderTarget, before: 'clear' | 'keep') => void;

/** How the floor of a frame looks. */
export interface FloorLook {
  /** Rays for each pixel of water. */
  readonly taps: number;
  readonly waves: number;
  readonly timeS: number;
}

/**
 * All that is around a show but its sky: town, water, people, and where sun and moon are. It is not needed for the first
 * picture, so it is loaded after that.
 */
export class Around {
  readonly bodies: SkyBodies = SUN_AND_MOON;
  readonly town: StandingTown;
  readonly #foreground: Foreground = createForeground();
  readonly #compose: CoverPass = createCoverPass(createComposeMaterial());
  #stage: StageFrame | null = null;
  #hasWater = false;

  constructor(noise: Texture, uniforms: NightUniforms, lampUniforms: object) {
    this.town = createStandingTown(noise);
    for (const material of this.town.materials) Object.assign(material.uniforms, uniforms, lampUniforms);
    Object.assign(this.#compose.material.uniforms, uniforms);
  }

  /** The light of the whole show, which falls on people and on land. */
  get showLight(): ShaderMaterial['uniforms'][string] {
    return this.#compose.material.uniforms.showLight!;
  }

  place(surroundings: Surroundings, stage: StageFrame): void {
    this.#stage = stage;
    this.#hasWater = this.town.build(surroundings, stage);
  }

  /** People about an eye, as masks. */
  drawMasks(eyeM: StageFrame['originM'], camera: PerspectiveCamera, targets: NightTargets, draw: DrawScene): void {
    if (!this.#stage) return;
    this.#foreground.place(stageMatrix({ ...this.#stage, originM: eyeM }));
    this.#foreground.crowdMaterial.uniforms.isLand!.value = this.#hasWater ? 0 : 1;
    draw(this.#foreground.masks, camera, targets.foreground, 'clear');
  }

  /** What is below the horizon: the still part, the floor that mirrors the small picture, and people. */
  drawFloor(renderer: WebGLRenderer, targets: NightTargets, look: FloorLook, showsPeople: boolean): void {
    const { uniforms } = this.#compose.material;
    const { originM, distanceM } = this.#stage!;
    uniforms.still!.value = targets.still.texture;
    uniforms.foreground!.value = targets.foreground.texture;
    uniforms.small!.value = targets.small.texture;
    uniforms.stage!.value.set(...originM, distanceM);
    uniforms.floorIs!.value.set(this.#hasWater ? WATER_M : 0, look.waves, look.timeS);
    uniforms.foregroundShare!.value = showsPeople ? 1 : 0;
    setFloor(this.#compose.material, this.#hasWater, look.taps);
    this.#compose.draw(renderer, targets.picture);
  }

  /** @param matrix from the show frame to the small picture. */
  follow(matrix: object): void {
    this.#compose.material.uniforms.smallClipFromShow!.value = matrix;
  }

  /** The telephones that people hold up. */
  drawScreens(camera: PerspectiveCamera, targets: NightTargets, draw: DrawScene): void {
    const { screenMaterial, screens } = this.#foreground;
    screenMaterial.uniforms.small!.value = targets.small.texture;
    screenMaterial.uniforms.foreground!.value = targets.foreground.texture;
    screenMaterial.uniforms.aspect!.value = targets.picture.width / targets.picture.height;
    draw(screens, camera, targets.picture, 'keep');
  }

  dispose(): void {
    for (const part of [this.town, this.#foreground, this.#compose]) part.dispose();
  }
}
