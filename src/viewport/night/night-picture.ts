import { Color, Matrix4, type PerspectiveCamera, type Scene, type WebGLRenderer, type WebGLRenderTarget } from 'three';
import type { FlightSite, NightChoice } from '../../core';
import { createComposeMaterial, setFloor } from './compose-material';
import { createCopyMaterial } from './copy-material';
import { createCoverPass } from './cover-pass';
import { createForeground } from './foreground';
import { createDevelopMaterial, createDronePoints, createGlowMaterial, setRain, showLightInto } from './lights';
import { horizonShare, NightCamera, pixelsPerUnit } from './night-camera';
import { createNightTargets, type NightTargets } from './night-targets';
import { createNoiseTexture } from './noise-texture';
import { QUALITIES, type Quality, type QualityName } from './quality';
import { createNightUniforms, type SkyState, setSky, skyState, surroundingsOf } from './sky';
import { type StageFrame, stageFrame, stageMatrix } from './stage-frame';
import { createStillScene } from './still-scene';
import { townPlan, WATER_M } from './town';

/** How much of the small picture's field the picture sees: reflections and glow need a rim to read. */
const FIELD_SCALE = 0.86;
/** More drones than this are not told apart in the small picture. */
const MOST_IN_SMALL = 4000;
const NOTHING = new Color(0, 0, 0);

export type NightSite = Pick<FlightSite, 'latitudeDeg' | 'longitudeDeg' | 'headingDeg' | 'audienceM' | 'lookAtM'>;

/** An instant of a show, and how it is looked at. */
export interface NightFrame {
  readonly camera: PerspectiveCamera;
  readonly widthPx: number;
  readonly heightPx: number;
  /** `count × 3`: metres in the show frame, and linear light. */
  readonly positionsM: Float32Array;
  readonly colours: Float32Array;
  readonly timeS: number;
  /** The eye about which people stand, in metres; null where nobody does. */
  readonly crowdEyeM: readonly [number, number, number] | null;
  /** Whether drones without light are seen faintly. */
  readonly showsDark: boolean;
  /** What an editor draws over the picture, in its light. */
  readonly overlay: Scene | null;
}

/** Draws the night with the show in it: what stands still once for a camera, the rest for each frame. */
export class NightPicture {
  readonly #renderer: WebGLRenderer;
  readonly #noise = createNoiseTexture();
  readonly #uniforms = createNightUniforms(this.#noise);
  readonly #still = createStillScene(this.#noise, this.#uniforms);
  readonly #drones = createDronePoints();
  readonly #foreground = createForeground();
  readonly #compose = createCoverPass(createComposeMaterial());
  readonly #copy = createCoverPass(createCopyMaterial());
  readonly #glow = createCoverPass(createGlowMaterial());
  readonly #develop = createCoverPass(createDevelopMaterial());
  readonly #camera = new NightCamera(FIELD_SCALE);
  readonly #haloPx = { value: 12 };
  #quality: Quality;
  #targets: NightTargets;
  #stage: StageFrame = stageFrame({ audienceM: [0, -180, 1.7], lookAtM: [0, 0, 55] });
  #sky: SkyState | null = null;
  #isOverWater = false;
  /** What the still part was drawn for. */
  #drawnFor = '';

  constructor(renderer: WebGLRenderer, quality: QualityName = 'mid') {
    this.#renderer = renderer;
    this.#quality = QUALITIES[quality];
    this.#targets = createNightTargets(renderer, this.#quality);
    Object.assign(this.#compose.material.uniforms, this.#uniforms);
    const { ppu, haloGain } = this.#uniforms;
    const lamps = { ppu, haloGain, haloPx: this.#haloPx };
    for (const material of [this.#drones.material, ...this.#still.materials]) Object.assign(material.uniforms, lamps);
    this.#haloPx.value = this.#quality.haloPx;
  }

  setQuality(quality: QualityName): void {
    if (QUALITIES[quality] === this.#quality) return;
    this.#quality = QUALITIES[quality];
    this.#haloPx.value = this.#quality.haloPx;
    this.#drawnFor = '';
  }

  /** Where the show is, and what its night is like. */
  setPlace(site: NightSite, choice: NightChoice): void {
    this.#stage = stageFrame(site);
    const [x, y] = this.#stage.forward;
    const lookBearingDeg = site.headingDeg + (Math.atan2(x, y) * 180) / Math.PI;
    this.#sky = skyState(choice, site, lookBearingDeg);
    setSky(this.#uniforms, this.#sky, this.#stage);
    const plan = townPlan(surroundingsOf(choice, site), this.#stage.distanceM);
    this.#still.setTown(plan, this.#stage);
    this.#isOverWater = plan.hasWater;
    this.#drawnFor = '';
  }

  /** Forgets what it has drawn, as after a lost context. */
  redraw(): void {
    this.#drawnFor = '';
  }

  /** @param target null for the canvas. */
  draw(frame: NightFrame, target: WebGLRenderTarget | null): void {
    const renderer = this.#renderer;
    const clears = renderer.autoClear;
    renderer.autoClear = false;
    this.#prepare(frame);
    this.#drawStill(frame);
    this.#drawSmall(frame);
    this.#drawPicture(frame);
    this.#developInto(frame, target);
    renderer.autoClear = clears;
  }

  #prepare({ camera, widthPx, heightPx, positionsM, colours, showsDark }: NightFrame): void {
    if (this.#targets.setSize(widthPx, heightPx, this.#quality.smallPx)) this.#drawnFor = '';
    this.#camera.follow(camera);
    this.#uniforms.eye.value.setFromMatrixPosition(camera.matrixWorld);
    this.#drones.setBuffers(positionsM, colours);
    this.#drones.material.uniforms.darkGlow!.value = showsDark ? 1 : 0;
    showLightInto(this.#compose.material.uniforms.showLight!.value, colours);
  }

  /** Sky, town and the masks of people, at full size and small: only when the camera or the place has changed. */
  #drawStill({ camera, heightPx, crowdEyeM }: NightFrame): void {
    const key = `${camera.matrixWorld.elements.join()},${camera.projectionMatrix.elements.join()},${crowdEyeM?.join()}`;
    if (key === this.#drawnFor) return;
    this.#drawnFor = key;
    const { still, smallStill, foreground } = this.#targets;
    this.#still.setSmall(false);
    this.#look(camera, heightPx, this.#camera.showFromClip);
    this.#render(this.#still.scene, camera, still, 'clear');
    this.#still.setSmall(true);
    const { small } = this.#camera;
    this.#look(
      small,
      smallStill.height,
      new Matrix4().multiplyMatrices(small.matrixWorld, small.projectionMatrixInverse),
    );
    this.#render(this.#still.scene, small, smallStill, 'clear');
    if (!crowdEyeM) return;
    this.#foreground.place(stageMatrix({ ...this.#stage, originM: crowdEyeM }));
    this.#foreground.crowdMaterial.uniforms.isLand!.value = this.#isOverWater ? 0 : 1;
    this.#render(this.#foreground.masks, camera, foreground, 'clear');
  }

  /** The small still part with the drones on it, and the glow that is made of it. */
  #drawSmall({ positionsM }: NightFrame): void {
    const { small, smallStill, glow } = this.#targets;
    this.#copy.material.uniforms.picture!.value = smallStill.texture;
    this.#copy.draw(this.#renderer, small);
    this.#look(this.#camera.small, small.height);
    const { coveredShare } = this.#drones.material.uniforms;
    coveredShare!.value = 0;
    this.#drones.setEvery(Math.ceil(positionsM.length / 3 / MOST_IN_SMALL));
    this.#render(this.#drones.scene, this.#camera.small, small, 'keep');
    this.#drones.setEvery(1);
    if (!this.#quality.hasGlow) return;
    this.#glow.material.uniforms.small!.value = small.texture;
    this.#glow.material.uniforms.texel!.value = [1 / small.width, 1 / small.height];
    this.#glow.draw(this.#renderer, glow);
  }

  #drawPicture({ camera, heightPx, timeS, crowdEyeM, overlay }: NightFrame): void {
    const { still, foreground, small, picture } = this.#targets;
    const { originM, distanceM } = this.#stage;
    const uniforms = this.#compose.material.uniforms;
    uniforms.still!.value = still.texture;
    uniforms.foreground!.value = foreground.texture;
    uniforms.small!.value = small.texture;
    uniforms.smallClipFromShow!.value = this.#camera.smallClipFromShow;
    uniforms.stage!.value.set(...originM, distanceM);
    uniforms.floorIs!.value.set(this.#isOverWater ? WATER_M : 0, this.#sky?.air.waves ?? 1, timeS);
    uniforms.foregroundShare!.value = crowdEyeM ? 1 : 0;
    setFloor(this.#compose.material, this.#isOverWater, this.#quality.taps);
    this.#look(camera, heightPx, this.#camera.showFromClip);
    this.#composeInto(picture, horizonShare(camera));
    if (crowdEyeM) this.#drawScreens(camera);
    const drones = this.#drones.material.uniforms;
    drones.coveredShare!.value = crowdEyeM ? 1 : 0;
    drones.foreground!.value = foreground.texture;
    this.#render(this.#drones.scene, camera, picture, 'keep');
    if (overlay) this.#render(overlay, camera, picture, 'keep');
  }

  /** Above the horizon a copy does; what is below it costs many times as much a pixel. */
  #composeInto(picture: WebGLRenderTarget, horizon: number): void {
    const { width, height } = picture;
    const below = Math.round(horizon * height);
    this.#copy.material.uniforms.picture!.value = this.#targets.still.texture;
    picture.scissorTest = true;
    if (below < height) {
      picture.scissor.set(0, below, width, height - below);
      this.#copy.draw(this.#renderer, picture);
    }
    if (below > 0) {
      picture.scissor.set(0, 0, width, below);
      this.#compose.draw(this.#renderer, picture);
    }
    picture.scissorTest = false;
  }

  #drawScreens(camera: PerspectiveCamera): void {
    const { foreground, small, picture } = this.#targets;
    const { screenMaterial, screens } = this.#foreground;
    screenMaterial.uniforms.small!.value = small.texture;
    screenMaterial.uniforms.foreground!.value = foreground.texture;
    screenMaterial.uniforms.aspect!.value = picture.width / picture.height;
    this.#render(screens, camera, picture, 'keep');
  }

  #developInto({ widthPx, heightPx, timeS }: NightFrame, target: WebGLRenderTarget | null): void {
    const { glow, picture } = this.#targets;
    const uniforms = this.#develop.material.uniforms;
    uniforms.picture!.value = picture.texture;
    uniforms.glow!.value = glow.texture;
    uniforms.glowGain!.value = this.#quality.hasGlow ? this.#uniforms.haloGain.value : 0;
    uniforms.glowScale!.value = [FIELD_SCALE, FIELD_SCALE];
    uniforms.timeS!.value = timeS;
    setRain(this.#develop.material, this.#sky?.weather === 'rain');
    uniforms.aspect!.value = widthPx / heightPx;
    this.#develop.draw(this.#renderer, target);
  }

  #look(camera: { projectionMatrix: Matrix4 }, heightPx: number, showFromClip?: Matrix4): void {
    this.#uniforms.ppu.value = pixelsPerUnit(camera as PerspectiveCamera, heightPx);
    if (showFromClip) this.#uniforms.showFromClip.value.copy(showFromClip);
  }

  #render(
    scene: Scene,
    camera: Parameters<WebGLRenderer['render']>[1],
    target: WebGLRenderTarget,
    before: 'clear' | 'keep',
  ): void {
    const renderer = this.#renderer;
    renderer.setRenderTarget(target);
    if (before === 'clear') {
      const [colour, alpha] = [renderer.getClearColor(new Color()), renderer.getClearAlpha()];
      renderer.setClearColor(NOTHING, 0);
      renderer.clear();
      renderer.setClearColor(colour, alpha);
    }
    renderer.render(scene, camera);
  }

  dispose(): void {
    for (const one of [
      this.#still,
      this.#drones,
      this.#foreground,
      this.#compose,
      this.#copy,
      this.#glow,
      this.#develop,
      this.#targets,
      this.#noise,
    ]) {
      one.dispose();
    }
  }
}
