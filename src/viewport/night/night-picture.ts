import {
  Color,
  type Matrix4,
  type PerspectiveCamera,
  type Scene,
  type WebGLRenderer,
  type WebGLRenderTarget,
} from 'three';
import type { FlightSite, NightChoice } from '../../core';
import type { Around } from './around';
import { createCopyMaterial } from './copy-material';
import { createCoverPass } from './cover-pass';
import { createDevelopMaterial, createDronePoints, createGlowMaterial, setRain, showLightInto } from './lights';
import { horizonShare, NightCamera, pixelsPerUnit, SeenCamera } from './night-camera';
import { createNightTargets, type NightTargets } from './night-targets';
import { createNoiseTexture } from './noise-texture';
import { QUALITIES, type Quality, type QualityName } from './quality';
import { createNightUniforms, type SkyState, setSky, skyState, surroundingsOf } from './sky';
import { createSkyScene } from './sky-scene';
import { stageFrame } from './stage-frame';
import type { TrailPath, TrailStreaks } from './trails';

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
  /** The eye about which people stand, in metres; null for no people. */
  readonly crowdEyeM: readonly [number, number, number] | null;
  /** Whether drones without light are seen faintly. */
  readonly showsDark: boolean;
  /** The way that drones have flown, where that is drawn. */
  readonly trail: TrailPath | null;
  /** What an editor draws over the picture, in its light. */
  readonly overlay: Scene | null;
}

/**
 * Draws the night with the show in it: what stands still once for a camera, the rest for each frame. Editor, preview, stills
 * and video draw with it, so that all show the same.
 */
export class NightPicture {
  readonly #renderer: WebGLRenderer;
  readonly #noise = createNoiseTexture();
  readonly #uniforms = createNightUniforms(this.#noise);
  readonly #sky = createSkyScene(this.#uniforms);
  readonly #drones = createDronePoints();
  readonly #copy = createCoverPass(createCopyMaterial());
  readonly #glow = createCoverPass(createGlowMaterial());
  readonly #develop = createCoverPass(createDevelopMaterial());
  readonly #camera = new NightCamera(FIELD_SCALE);
  readonly #lampUniforms;
  #quality: Quality;
  #targets: NightTargets;
  #place: readonly [NightSite, NightChoice] | null = null;
  #state: SkyState | null = null;
  #around: Around | null = null;
  #loading: Promise<void> | null = null;
  #trails: TrailStreaks | null = null;
  #loadingTrails: Promise<void> | null = null;
  #isDisposed = false;
  #revision = 0;
  /** What the still part was drawn for. */
  readonly #seen = new SeenCamera();

  constructor(renderer: WebGLRenderer, quality: QualityName = 'mid') {
    this.#renderer = renderer;
    this.#quality = QUALITIES[quality];
    this.#targets = createNightTargets(renderer, this.#quality);
    const { ppu, haloGain } = this.#uniforms;
    this.#lampUniforms = { ppu, haloGain, haloPx: { value: this.#quality.haloPx } };
    Object.assign(this.#drones.material.uniforms, this.#lampUniforms);
  }

  setQuality(quality: QualityName): void {
    if (QUALITIES[quality] === this.#quality) return;
    this.#quality = QUALITIES[quality];
    this.#lampUniforms.haloPx.value = this.#quality.haloPx;
    this.#seen.forget();
  }

  /** Another number whenever the same frame would look another way. */
  get revision(): number {
    return this.#revision;
  }

  /** Where the show is, and what its night is like. */
  setPlace(site: NightSite, choice: NightChoice): void {
    this.#revision++;
    this.#place = [site, choice];
    const stage = stageFrame(site);
    const [x, y] = stage.forward;
    const lookBearingDeg = site.headingDeg + (Math.atan2(x, y) * 180) / Math.PI;
    this.#state = skyState(choice, site, lookBearingDeg, this.#around?.bodies ?? null);
    setSky(this.#uniforms, this.#state, stage);
    this.#around?.place(surroundingsOf(choice, site), stage);
    this.#seen.forget();
  }

  /** Loads town, water and people, once; until then the sky is drawn without them. */
  async loadAround(): Promise<void> {
    this.#loading ??= import('./around').then(({ Around }) => {
      if (this.#isDisposed) return;
      this.#around = new Around(this.#noise, this.#uniforms, this.#lampUniforms);
      this.#sky.scene.add(this.#around.town.group);
      if (this.#place) this.setPlace(...this.#place);
    });
    return this.#loading;
  }

  /** Loads what draws trails, once; until then there are none. */
  async loadTrails(): Promise<void> {
    this.#loadingTrails ??= import('./trails').then(({ createTrailStreaks }) => {
      this.#revision++;
      if (!this.#isDisposed) this.#trails = createTrailStreaks(this.#lampUniforms);
    });
    return this.#loadingTrails;
  }

  /** Forgets what it has drawn, as after a lost context. */
  redraw(): void {
    this.#revision++;
    this.#seen.forget();
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
    if (this.#targets.setSize(widthPx, heightPx, this.#quality.smallPx)) this.#seen.forget();
    this.#camera.follow(camera);
    this.#around?.follow(this.#camera.smallClipFromShow);
    this.#uniforms.eye.value.setFromMatrixPosition(camera.matrixWorld);
    this.#drones.setBuffers(positionsM, colours);
    this.#drones.material.uniforms.darkGlow!.value = showsDark ? 1 : 0;
    if (this.#around) showLightInto(this.#around.showLight.value, colours);
  }

  /** Sky, town and the masks of people, at full size and small: only when the camera or the place has changed. */
  #drawStill({ camera, heightPx, crowdEyeM }: NightFrame): void {
    if (!this.#seen.hasChanged(camera, crowdEyeM)) return;
    const { still, smallStill } = this.#targets;
    this.#setSmall(false);
    this.#look(camera, heightPx, this.#camera.showFromClip);
    this.#render(this.#sky.scene, camera, still, 'clear');
    this.#setSmall(true);
    this.#look(this.#camera.small, smallStill.height, this.#camera.showFromSmallClip);
    this.#render(this.#sky.scene, this.#camera.small, smallStill, 'clear');
    if (crowdEyeM) this.#around?.drawMasks(crowdEyeM, camera, this.#targets, this.#render);
  }

  #setSmall(isSmall: boolean): void {
    this.#uniforms.isSmall.value = isSmall ? 1 : 0;
    this.#around?.town.setSmall(isSmall);
  }

  /** The small still part with the drones on it, and the glow that is made of it. */
  #drawSmall({ positionsM }: NightFrame): void {
    const { small, smallStill, glow } = this.#targets;
    this.#copy.material.uniforms.picture!.value = smallStill.texture;
    this.#copy.draw(this.#renderer, small);
    this.#look(this.#camera.small, small.height);
    this.#drones.material.uniforms.coveredShare!.value = 0;
    this.#drones.setEvery(Math.ceil(positionsM.length / 3 / MOST_IN_SMALL));
    this.#render(this.#drones.scene, this.#camera.small, small, 'keep');
    this.#drones.setEvery(1);
    if (!this.#quality.hasGlow) return;
    this.#glow.material.uniforms.small!.value = small.texture;
    this.#glow.material.uniforms.texel!.value = [1 / small.width, 1 / small.height];
    this.#glow.draw(this.#renderer, glow);
  }

  #drawPicture(frame: NightFrame): void {
    const { camera, heightPx, crowdEyeM, overlay } = frame;
    const { foreground, picture } = this.#targets;
    this.#look(camera, heightPx, this.#camera.showFromClip);
    this.#drawGround(frame);
    const showsPeople = crowdEyeM !== null && this.#around !== null;
    if (showsPeople) this.#around?.drawScreens(camera, this.#targets, this.#render);
    const drones = this.#drones.material.uniforms;
    drones.coveredShare!.value = showsPeople ? 1 : 0;
    drones.foreground!.value = foreground.texture;
    this.#drawLights(frame, picture);
    if (overlay) this.#render(overlay, camera, picture, 'keep');
  }

  /** A long exposure has no points: the light of each lies along its way. */
  #drawLights({ camera, widthPx, heightPx, trail }: NightFrame, picture: WebGLRenderTarget): void {
    const trails = trail && this.#trails;
    if (trails) {
      trails.setPath(trail, widthPx, heightPx);
      this.#render(trails.scene, camera, picture, 'keep');
    }
    if (!trails || !trail.isPhoto) this.#render(this.#drones.scene, camera, picture, 'keep');
  }

  /** Above the horizon a copy of the still part does; what is below it costs many times as much a pixel. */
  #drawGround({ camera, timeS, crowdEyeM }: NightFrame): void {
    const { picture, still } = this.#targets;
    const { width, height } = picture;
    const below = this.#around ? Math.round(horizonShare(camera) * height) : 0;
    this.#copy.material.uniforms.picture!.value = still.texture;
    picture.scissorTest = true;
    if (below < height) {
      picture.scissor.set(0, below, width, height - below);
      this.#copy.draw(this.#renderer, picture);
    }
    if (below > 0) {
      picture.scissor.set(0, 0, width, below);
      const look = { taps: this.#quality.taps, waves: this.#state?.air.waves ?? 1, timeS };
      this.#around?.drawFloor(this.#renderer, this.#targets, look, crowdEyeM !== null);
    }
    picture.scissorTest = false;
  }

  #developInto({ widthPx, heightPx, timeS }: NightFrame, target: WebGLRenderTarget | null): void {
    const { glow, picture } = this.#targets;
    const { material } = this.#develop;
    material.uniforms.picture!.value = picture.texture;
    material.uniforms.glow!.value = glow.texture;
    material.uniforms.glowGain!.value = this.#quality.hasGlow ? this.#uniforms.haloGain.value : 0;
    material.uniforms.glowScale!.value = [FIELD_SCALE, FIELD_SCALE];
    material.uniforms.timeS!.value = timeS;
    material.uniforms.aspect!.value = widthPx / heightPx;
    setRain(material, this.#state?.weather === 'rain');
    this.#develop.draw(this.#renderer, target);
  }

  #look(camera: Parameters<typeof pixelsPerUnit>[0], heightPx: number, showFromClip?: Matrix4): void {
    this.#uniforms.ppu.value = pixelsPerUnit(camera, heightPx);
    if (showFromClip) this.#uniforms.showFromClip.value.copy(showFromClip);
  }

  readonly #render = (
    scene: Scene,
    camera: Parameters<WebGLRenderer['render']>[1],
    target: WebGLRenderTarget,
    before: 'clear' | 'keep',
  ): void => {
    const renderer = this.#renderer;
    renderer.setRenderTarget(target);
    if (before === 'clear') {
      const [colour, alpha] = [renderer.getClearColor(new Color()), renderer.getClearAlpha()];
      renderer.setClearColor(NOTHING, 0);
      renderer.clear();
      renderer.setClearColor(colour, alpha);
    }
    renderer.render(scene, camera);
  };

  dispose(): void {
    this.#isDisposed = true;
    const parts = [this.#sky, this.#drones, this.#copy, this.#glow, this.#develop, this.#targets, this.#noise];
    for (const part of [...parts, this.#around, this.#trails]) part?.dispose();
  }
}
