import type { SkyLayer } from '../sky-layer';
import { type CameraPose, dollyBy, lookBy, orbitBy, panBy, zoomBy } from './camera-pose';

type ChangePose = (change: (pose: CameraPose) => CameraPose) => void;

const ORBIT_RAD_PER_PX = 0.006;
const WHEEL_STEP = 0.0012;
const RIGHT_BUTTON = 2;

/**
 * Decides whose a pointer is that goes down: the layer's, where it wants it, else the camera's. Turns drags of the camera
 * and the wheel into changes of it: a standing eye (the audience's) turns its head and zooms; a free one circles the
 * target and moves; the right button, or Shift, pans; two fingers zoom. Returns how to stop listening.
 */
export function listenToPointer(
  canvas: HTMLCanvasElement,
  standing: boolean,
  layer: SkyLayer | null,
  change: ChangePose,
): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  let last: { id: number; x: number; y: number; pans: boolean } | null = null;
  /** A second finger; what lies between the two zooms. */
  let second: { id: number; x: number; y: number } | null = null;
  const zoom = (factor: number) => change((pose) => (standing ? zoomBy(pose, factor) : dollyBy(pose, factor)));

  const down = (event: PointerEvent) => {
    if (layer?.takesPointer(event)) return;
    if (last && event.pointerType === 'touch') {
      second ??= { id: event.pointerId, x: event.clientX, y: event.clientY };
      return;
    }
    const pans = event.button === RIGHT_BUTTON || event.shiftKey;
    last = { id: event.pointerId, x: event.clientX, y: event.clientY, pans };
    canvas.setPointerCapture(event.pointerId);
  };
  const pinch = (event: PointerEvent) => {
    const finger = [last, second].find((one) => one?.id === event.pointerId);
    if (!last || !second || !finger) return;
    const before = Math.hypot(last.x - second.x, last.y - second.y);
    Object.assign(finger, { x: event.clientX, y: event.clientY });
    zoom(before / Math.max(1, Math.hypot(last.x - second.x, last.y - second.y)));
  };
  const move = (event: PointerEvent) => {
    if (second) return pinch(event);
    if (!last || last.id !== event.pointerId) return;
    const [dx, dy] = [event.clientX - last.x, event.clientY - last.y];
    const pans = last.pans;
    last = { ...last, x: event.clientX, y: event.clientY };
    change((pose) => dragged(pose, dx, dy, { standing, pans, heightPx: canvas.clientHeight }));
  };
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    zoom(Math.exp(event.deltaY * WHEEL_STEP));
  };
  const up = () => {
    last = null;
    second = null;
  };

  canvas.style.touchAction = 'none';
  canvas.addEventListener('pointerdown', down, options);
  canvas.addEventListener('pointermove', move, options);
  canvas.addEventListener('pointerup', up, options);
  canvas.addEventListener('pointercancel', up, options);
  canvas.addEventListener('contextmenu', (event) => event.preventDefault(), options);
  canvas.addEventListener('wheel', wheel, { ...options, passive: false });
  return () => stop.abort();
}

interface Grip {
  readonly standing: boolean;
  readonly pans: boolean;
  readonly heightPx: number;
}

function dragged(pose: CameraPose, dx: number, dy: number, { standing, pans, heightPx }: Grip): CameraPose {
  const viewRad = (pose.fovDeg * Math.PI) / 180;
  if (standing) return lookBy(pose, (dx / heightPx) * viewRad, (dy / heightPx) * viewRad);
  if (!pans) return orbitBy(pose, -dx * ORBIT_RAD_PER_PX, dy * ORBIT_RAD_PER_PX);
  const span = 2 * Math.tan(viewRad / 2);
  return panBy(pose, (-dx / heightPx) * span, (dy / heightPx) * span);
}
