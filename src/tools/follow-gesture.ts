import type { SkyView } from '../viewport';
import { acrossAxis, alongAxis, awayFrom, facingAxis } from './drag-math';
import { type FiguresInHand, frameOfLock, snapTargets, type Transform } from './figures-in-hand';
import { type Axis, axesOfLock, type Gesture, type GestureChange, typedAmounts } from './gesture';
import { dot, metresPerPx, type Px, plus, scaled, type Vec3 } from './screen';
import { type SnapHit, snapMove, snapTo } from './snapping';

/** A catch within so many pixels. */
const SNAP_PX = 8;
const TURN_STEP_DEG = 15;
const SCALE_STEP = 0.1;

/** What a gesture has been told by now. */
export interface GestureInput {
  readonly gesture: Gesture;
  readonly hand: FiguresInHand;
  readonly view: SkyView;
  /** Where the pointer was when it began, and where it is; fine moves count a tenth. */
  readonly from: Px;
  readonly to: Px;
  /** Degrees that the pointer has gone around by now. */
  readonly turnedDeg: number;
  readonly isSnapping: boolean;
  readonly readNumber: (text: string) => number | null;
}

/** What a gesture comes to, what is to be said of it, and what caught it. */
export interface GestureState {
  readonly transform: Transform;
  readonly change: GestureChange;
  readonly hits: readonly SnapHit[];
}

/** From what was typed, else from the pointer. */
export function followGesture(input: GestureInput): GestureState {
  const { gesture, readNumber } = input;
  const typed = typedAmounts(gesture, readNumber);
  const text = typed ? gesture.typed[gesture.at] : null;
  switch (gesture.kind) {
    case 'move':
      return followMove(input, typed, text);
    case 'turn': {
      const pointed = input.isSnapping ? snapTo(input.turnedDeg, TURN_STEP_DEG) : Math.round(input.turnedDeg * 10) / 10;
      const degrees = typed?.[0] ?? pointed;
      return answer(gesture, { kind: 'turn', axis: turnAxis(input), degrees }, [degrees, 0, 0], text);
    }
    case 'scale': {
      const away = awayFrom(input.view, input.hand.pivotM, input.from, input.to);
      const pointed = input.isSnapping
        ? Math.max(SCALE_STEP, snapTo(away, SCALE_STEP))
        : Math.round(away * 1000) / 1000;
      const factor = typed ? (typed[0] > 0 ? typed[0] : 1) : pointed;
      return answer(gesture, { kind: 'scale', factor }, [factor, 0, 0], text);
    }
  }
}

/** Without a lock about the axis of the show that points to the eye, as the pointer goes around on the screen. */
export function turnAxis({ gesture: { lock }, hand, view }: Pick<GestureInput, 'gesture' | 'hand' | 'view'>): Vec3 {
  return frameOfLock(hand, lock)[lock.kind === 'free' ? facingAxis(view) : lock.axis];
}

function followMove(input: GestureInput, typed: Vec3 | null, text: string | null): GestureState {
  const { gesture, hand } = input;
  const frame = frameOfLock(hand, gesture.lock);
  if (typed) {
    const byM = [0, 1, 2].reduce<Vec3>((sum, k) => plus(sum, scaled(frame[k]!, typed[k]!)), [0, 0, 0]);
    return answer(gesture, { kind: 'move', byM }, typed, text);
  }
  const pointedM = pointedMove(input, frame);
  const { byM, hits } = snapped(input, pointedM);
  const amounts = frame.map((axis) => dot(byM, axis)) as unknown as [number, number, number];
  return answer(gesture, { kind: 'move', byM }, amounts, null, hits);
}

/** Without a lock across the axis that points to the eye: what faces the audience keeps its distance to it. */
function pointedMove(
  { gesture: { lock }, hand: { pivotM }, view, from, to }: GestureInput,
  frame: readonly Vec3[],
): Vec3 {
  if (lock.kind === 'axis') {
    const axis = frame[lock.axis]!;
    return scaled(axis, alongAxis(view, pivotM, axis, from, to));
  }
  return acrossAxis(view, pivotM, frame[lock.kind === 'plane' ? lock.axis : facingAxis(view)]!, from, to);
}

function snapped({ gesture: { lock }, hand, view, isSnapping }: GestureInput, byM: Vec3) {
  if (!isSnapping || (lock.kind !== 'free' && lock.isOwn)) return { byM, hits: [] };
  const centreM = plus(hand.pivotM, byM);
  const free = lock.kind === 'free' ? facingAxis(view) : null;
  const answer = snapMove({
    centreM,
    lowestM: hand.lowestM + byM[2],
    axes: axesOfLock(lock).filter((axis) => axis !== free),
    targets: snapTargets(hand, lock, centreM[1]),
    reachM: SNAP_PX * metresPerPx(view, hand.pivotM),
  });
  return { byM: plus(byM, answer.byM), hits: answer.hits };
}

/** A move that comes to something else along an axis of the show; null for what is no move. */
export function movedTo(state: GestureState, axis: Axis, change: (metres: number) => number): GestureState | null {
  if (state.transform.kind !== 'move') return null;
  const byM = state.transform.byM.map((metres, k) => (k === axis ? change(metres) : metres)) as unknown as Vec3;
  const hits = state.hits.filter((hit) => hit.axis !== axis);
  return { transform: { kind: 'move', byM }, change: { ...state.change, amounts: byM }, hits };
}

function answer(
  { kind, lock }: Gesture,
  transform: Transform,
  amounts: readonly [number, number, number],
  typed: string | null,
  hits: readonly SnapHit[] = [],
): GestureState {
  return { transform, change: { kind, lock, amounts, typed }, hits };
}
