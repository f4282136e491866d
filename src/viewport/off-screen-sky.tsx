import { createRoot, type RootState, unmountComponentAtNode, useFrame, useThree } from '@react-three/fiber';
import { useLayoutEffect, useMemo } from 'react';
import type { PerspectiveCamera } from 'three';
import { createPlaybackClock, type PlaybackClock } from '../playback';
import type { CameraPose } from './camera-pose';
import { aim } from './camera-rig';
import { FRAME_ORDER } from './frame-order';
import { LinearPicture } from './linear-picture';
import { Ground, Sky } from './night';
import { createFrameBuffers, type SceneSource } from './scene-source';
import { Swarm } from './swarm';
import { registerThreeElements } from './three-elements';

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
}

/**
 * The audience's night, by the parts of the viewport itself: no dark drones, no pads, no fence, no lines on the ground.
 * @returns null where there is no WebGL, or none so large.
 */
export async function createOffScreenSky(options: OffScreenOptions): Promise<OffScreenSky | null> {
  const { widthPx, heightPx } = options;
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('webgl2', CONTEXT);
  if (!context || !holdsSize(context, options)) return null;
  const clock = createPlaybackClock(() => 0);
  clock.setDuration(Number.MAX_SAFE_INTEGER);
  const root = createRoot(canvas);
  registerThreeElements();
  const state = await mount(root, canvas, options, clock);
  return {
    canvas,
    draw: (timeMs) => {
      clock.seek(timeMs);
      state.advance(0);
      if (context.isContextLost()) throw new Error('the graphics context was lost');
    },
    dispose: () => unmountComponentAtNode(canvas),
  };
}

const CONTEXT = { antialias: false, depth: false, stencil: false, alpha: false } as const;

function holdsSize(context: WebGL2RenderingContext, { widthPx, heightPx }: OffScreenOptions): boolean {
  const most = Math.min(
    context.getParameter(context.MAX_TEXTURE_SIZE),
    context.getParameter(context.MAX_RENDERBUFFER_SIZE),
  );
  return widthPx <= most && heightPx <= most;
}

async function mount(
  root: ReturnType<typeof createRoot<OffscreenCanvas>>,
  canvas: OffscreenCanvas,
  options: OffScreenOptions,
  clock: PlaybackClock,
): Promise<RootState> {
  const size = { width: options.widthPx, height: options.heightPx, top: 0, left: 0 };
  await root.configure({ frameloop: 'never', flat: true, linear: true, dpr: 1, size, gl: { canvas, ...CONTEXT } });
  return new Promise((resolve) => {
    root.render(<AudienceSky {...options} clock={clock} onMounted={resolve} />);
  });
}

interface AudienceSkyProps extends OffScreenOptions {
  readonly clock: PlaybackClock;
  readonly onMounted: (state: RootState) => void;
}

function AudienceSky({ source, pose, clock, onMounted }: AudienceSkyProps) {
  const buffers = useMemo(() => createFrameBuffers(source.sampler.count), [source]);
  useFrame(({ camera, size }) => aim(camera as PerspectiveCamera, pose, size.width / size.height), FRAME_ORDER.camera);
  const get = useThree((state) => state.get);
  useLayoutEffect(() => onMounted(get()), [onMounted, get]);
  return (
    <>
      <Sky />
      <Ground source={source} buffers={buffers} showsGrid={false} />
      <Swarm source={source} clock={clock} buffers={buffers} showsDark={false} />
      <LinearPicture />
    </>
  );
}
