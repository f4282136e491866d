import { project, rayThrough } from '../../core';
import type { FleetSampler } from '../../playback';
import type { SkyLayer, SkyView } from '../../viewport';

type Point = readonly [number, number, number];

/** A light that is nearer to a finger than this is what it points at, pixels. */
const FINGER_PX = 28;
const SHINES = 0.05;

/** A mark in the sky. */
export interface Pin {
  readonly pointM: Point;
  readonly label: string;
}

/** Marks over the picture, and what a finger points at. They move without React. */
export class PinLayer implements SkyLayer {
  readonly #box = document.createElement('div');
  #view: SkyView | null = null;
  #pins: readonly { readonly pin: Pin; readonly mark: HTMLElement }[] = [];

  constructor() {
    this.#box.className = 'pins';
    this.#box.setAttribute('aria-hidden', 'true');
  }

  attach(canvas: HTMLCanvasElement): () => void {
    canvas.after(this.#box);
    return () => this.#box.remove();
  }

  onFrame(view: SkyView): void {
    this.#view = view;
    this.#place();
  }

  takesPointer(): boolean {
    return false;
  }

  ball(): null {
    return null;
  }

  show(pins: readonly Pin[]): void {
    this.#pins = pins.map((pin) => {
      const mark = document.createElement('span');
      mark.className = 'pin';
      mark.textContent = pin.label;
      return { pin, mark };
    });
    this.#box.replaceChildren(...this.#pins.map(({ mark }) => mark));
    this.#place();
  }

  /**
   * The light under a finger, else what lies on its line as far away as the show, in metres. @param at pixels from the
   * top left corner of the sky. @param distanceM of the show from the eye.
   */
  pointAt(at: readonly [number, number], sampler: FleetSampler, timeMs: number, distanceM: number): Point | null {
    const view = this.#view;
    if (!view) return null;
    return lightAt(view, at, sampler, timeMs) ?? alongRay(view, at, distanceM);
  }

  #place(): void {
    if (!this.#view) return;
    for (const { pin, mark } of this.#pins) {
      const at = project(this.#view, pin.pointM);
      mark.hidden = at === null;
      if (at) mark.style.transform = `translate(${at[0]}px, ${at[1]}px)`;
    }
  }
}

function lightAt(view: SkyView, [x, y]: readonly [number, number], sampler: FleetSampler, timeMs: number) {
  const positionsM = new Float32Array(sampler.count * 3);
  const colours = new Float32Array(sampler.count * 3);
  sampler.samplePositionsInto(positionsM, timeMs);
  sampler.sampleLightsInto(colours, timeMs);
  let [nearest, nearestPx]: [Point | null, number] = [null, FINGER_PX];
  for (let k = 0; k < positionsM.length; k += 3) {
    if (Math.max(colours[k]!, colours[k + 1]!, colours[k + 2]!) < SHINES) continue;
    const point: Point = [positionsM[k]!, positionsM[k + 1]!, positionsM[k + 2]!];
    const at = project(view, point);
    const awayPx = at ? Math.hypot(at[0] - x, at[1] - y) : Number.POSITIVE_INFINITY;
    if (awayPx < nearestPx) [nearest, nearestPx] = [point, awayPx];
  }
  return nearest;
}

function alongRay(view: SkyView, at: readonly [number, number], distanceM: number): Point {
  const ray = rayThrough(view, at);
  return [0, 1, 2].map((axis) => view.eyeM[axis]! + ray[axis]! * distanceM) as [number, number, number];
}
