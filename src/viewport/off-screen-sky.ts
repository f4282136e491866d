import { PerspectiveCamera, WebGLRenderer } from 'three';
import { aimCamera } from './camera/aim-camera';
import type { CameraPose } from './camera/camera-pose';
import { type NightFrame, NightPicture } from './night';
import { createFrameBuffers, type FrameBuffers, type SceneSource } from './scene-source';
import { createTrailPath, sampleTrailInto, type TrailKind } from './trail-path';

/** The sky of one size, drawn instant by instant on a canvas that no page shows: in a worker, or on a page. */
export interface OffScreenSky {
  /** Holds the last picture until the task that drew it ends: read it at once. */
  readonly canvas: OffscreenCanvas;
  /** Draws an instant of show time. @throws Error when the graphics context was lost. */
  draw(timeMs: number): void;
  dispose(): void;
}

export interface OffScreenOptions {
  readonly source: SceneSource;
  readonly pose: CameraPose;
  readonly widthPx: number;
  readonly heightPx: number;
  /** What is drawn of the way that drones have flown; nothing when left out. */
  readonly trail?: TrailKind;
}

const CONTEXT = { antialias: false, depth: false, stencil: false, alpha: false } as const;

/**
 * The audience's night at its best: no dark drones, no pads, no fence, no lines on the ground.
 * @returns null where there is no WebGL, or none so large.
 */
export async function createOffScreenSky(options: OffScreenOptions): Promise<OffScreenSky | null> {
  const { widthPx, heightPx, source } = options;
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('webgl2', CONTEXT);
  if (!context || !holdsSize(context, options)) return null;
  const renderer = new WebGLRenderer({ canvas, context, ...CONTEXT });
  renderer.setSize(widthPx, heightPx, false);
  const picture = new NightPicture(renderer, 'high');
  picture.setPlace(source.site, source.night ?? {});
  const trail = options.trail ?? 'none';
  await Promise.all([picture.loadAround(), trail !== 'none' && picture.loadTrails()]);
  const frameAt = createFrames(options);
  return {
    canvas,
    draw: (timeMs) => {
      picture.draw(frameAt(timeMs), null);
      if (context.isContextLost()) throw new Error('the graphics context was lost');
    },
    dispose: () => {
      picture.dispose();
      renderer.dispose();
      renderer.forceContextLoss();
    },
  };
}

function holdsSize(context: WebGL2RenderingContext, { widthPx, heightPx }: OffScreenOptions): boolean {
  const most = Math.min(
    context.getParameter(context.MAX_TEXTURE_SIZE),
    context.getParameter(context.MAX_RENDERBUFFER_SIZE),
  );
  return widthPx <= most && heightPx <= most;
}

/** Makes the frame of a time; its buffers are used again for the next. */
function createFrames({ source, pose, widthPx, heightPx, trail = 'none' }: OffScreenOptions) {
  const camera = new PerspectiveCamera();
  aimCamera(camera, pose, widthPx / heightPx, true);
  const buffers: FrameBuffers = createFrameBuffers(source.sampler.count);
  const path = trail === 'none' ? null : createTrailPath(source.sampler.count, trail);
  return (timeMs: number): NightFrame => {
    if (path) sampleTrailInto(path, source.sampler, timeMs);
    source.sampler.samplePositionsInto(buffers.positionsM, timeMs);
    source.sampler.sampleLightsInto(buffers.colours, timeMs);
    return {
      ...buffers,
      ...{ camera, widthPx, heightPx, trail: path },
      timeS: timeMs / 1000,
      crowdEyeM: pose.eye,
      showsDark: false,
      overlay: null,
    };
  };
}
