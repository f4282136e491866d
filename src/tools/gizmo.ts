import type { SkyView } from '../viewport';
import { handleLine, SHOW_AXES } from './drag-math';
import type { AxisLock, GestureKind } from './gesture';
import { type Px, project, type Vec3 } from './screen';

/** How far a handle reaches from the centre, at any distance. */
const HANDLE_PX = 80;
/** The hit area of a handle is this wide. */
const HIT_PX = 12;
const CENTRE_PX = 9;

/** A handle: what dragging it does, and where it is drawn. */
export interface Handle {
  readonly kind: GestureKind;
  readonly lock: AxisLock;
  readonly from: Px;
  readonly to: Px;
}

/** The handles of a tool about a point; none where it is behind the eye. */
export function handlesOf(view: SkyView, pivotM: Vec3, kind: GestureKind): Handle[] {
  const centre = project(view, pivotM);
  if (!centre) return [];
  if (kind === 'scale') {
    const to: Px = [centre[0] + HANDLE_PX * Math.SQRT1_2, centre[1] - HANDLE_PX * Math.SQRT1_2];
    return [{ kind, lock: { kind: 'free' }, from: centre, to }];
  }
  return ([0, 1, 2] as const).map((axis) => {
    // the handle towards the audience, not away from it: that one points out of the picture
    const towards: Vec3 = axis === 1 ? [0, -1, 0] : SHOW_AXES[axis];
    const { along } = handleLine(view, pivotM, towards);
    const to: Px = [centre[0] + along[0] * HANDLE_PX, centre[1] + along[1] * HANDLE_PX];
    return { kind, lock: { kind: 'axis', axis, isOwn: false }, from: centre, to };
  });
}

/** The handle under a pixel, or the centre, which moves freely; null beside them. */
export function handleAt(handles: readonly Handle[], at: Px): Handle | null {
  const [first] = handles;
  if (!first) return null;
  if (away(first.from, at) <= CENTRE_PX) return { ...first, lock: { kind: 'free' } };
  const near = handles.map((handle) => ({ handle, px: awayFromSegment(handle.from, handle.to, at) }));
  const [nearest] = near.filter(({ px }) => px <= HIT_PX / 2).sort((a, b) => a.px - b.px);
  return nearest?.handle ?? null;
}

export function isSameLock(a: AxisLock, b: AxisLock): boolean {
  return a.kind === b.kind && (a.kind === 'free' || b.kind === 'free' || a.axis === b.axis);
}

function away([ax, ay]: Px, [bx, by]: Px): number {
  return Math.hypot(ax - bx, ay - by);
}

function awayFromSegment(from: Px, to: Px, at: Px): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const share = ((at[0] - from[0]) * dx + (at[1] - from[1]) * dy) / (dx * dx + dy * dy || 1);
  const on = Math.min(1, Math.max(0, share));
  return away([from[0] + dx * on, from[1] + dy * on], at);
}
