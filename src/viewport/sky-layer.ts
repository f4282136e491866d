import type { ProjectedView } from '../core';
import type { Ball, Vec3 } from './camera/camera-pose';

/** The camera of a frame that was drawn; pixels are those of the page. */
export interface SkyView extends ProjectedView {
  /** Where the camera looks: a unit vector. */
  readonly forward: Vec3;
}

/** What lies over the picture, draws itself, and is asked before the camera when a pointer goes down. */
export interface SkyLayer {
  /** Takes its place over a canvas. Returns how to leave it. */
  attach(canvas: HTMLCanvasElement): () => void;
  /** A frame was drawn. */
  onFrame(view: SkyView): void;
  /** Whether a pointer that goes down is the layer's; what it leaves moves the camera. */
  takesPointer(event: PointerEvent): boolean;
  /** What is to be brought into view when that is asked for; null for the drones that shine. */
  ball(): Ball | null;
}
