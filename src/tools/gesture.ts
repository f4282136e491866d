/** What a hand does to figures. */
export type GestureKind = 'move' | 'turn' | 'scale';
export type Axis = 0 | 1 | 2;

/** The axes along which figures move, or about which they turn. */
export type AxisLock =
  | { readonly kind: 'free' }
  /** @property isOwn whether it is an axis of the figure, not of the show. */
  | { readonly kind: 'axis'; readonly axis: Axis; readonly isOwn: boolean }
  /** All but one. */
  | { readonly kind: 'plane'; readonly axis: Axis; readonly isOwn: boolean };

/** A gesture as its keys left it; what the pointer says is beside it. */
export interface Gesture {
  readonly kind: GestureKind;
  readonly lock: AxisLock;
  /** What was typed for x, y and z; of a turn and a scale the first counts. */
  readonly typed: readonly [string, string, string];
  /** For which of them is typed. */
  readonly at: Axis;
}

/** A change so far, to be said: metres along axes, degrees or a factor. */
export interface GestureChange {
  readonly kind: GestureKind;
  readonly lock: AxisLock;
  /** By x, y and z; of a turn and a scale the first counts. */
  readonly amounts: readonly [number, number, number];
  /** What is being typed; null while the pointer says. */
  readonly typed: string | null;
}

export const FREE: AxisLock = { kind: 'free' };

export function beginGesture(kind: GestureKind, lock: AxisLock = FREE): Gesture {
  return { kind, lock, typed: ['', '', ''], at: firstAxis(kind, lock) };
}

/** A key, by its place on the keyboard and the sign it writes. */
export interface PressedKey {
  readonly code: string;
  readonly key: string;
  readonly shiftKey: boolean;
}

/** What a key makes of a gesture; null for one that means nothing in it. */
export type KeyOutcome = Gesture | 'commit' | 'cancel' | null;

const AXIS_KEYS: Readonly<Record<string, Axis>> = { KeyX: 0, KeyY: 1, KeyZ: 2 };
const KIND_KEYS: Readonly<Record<string, GestureKind>> = { KeyG: 'move', KeyR: 'turn', KeyS: 'scale' };

/**
 * Blender's keys: G R S change what is done, X Y Z lock an axis (again: the figure's own, again: none), with Shift a plane,
 * digits and arithmetic are typed at once, Tab goes to the next axis, Enter commits, Esc puts back.
 */
export function pressKey(gesture: Gesture, pressed: PressedKey): KeyOutcome {
  const { code, key, shiftKey } = pressed;
  if (code === 'Enter' || code === 'NumpadEnter') return 'commit';
  if (code === 'Escape') return 'cancel';
  if (code === 'Tab') return { ...gesture, at: nextAxis(gesture) };
  if (code === 'Backspace') return withTyped(gesture, (text) => text.slice(0, -1));
  const kind = KIND_KEYS[code];
  if (kind) return kind === gesture.kind ? gesture : beginGesture(kind);
  const axis = AXIS_KEYS[code];
  if (axis !== undefined) return gesture.kind === 'scale' ? gesture : lockedTo(gesture, axis, shiftKey);
  if (/^[-0-9.,+*/()]$/.test(key)) return withTyped(gesture, (text) => text + key);
  return null;
}

function lockedTo(gesture: Gesture, axis: Axis, isPlane: boolean): Gesture {
  const kind = isPlane && gesture.kind === 'move' ? 'plane' : 'axis';
  const lock = nextLock(gesture.lock, kind, axis);
  const typed = gesture.typed[gesture.at];
  const at = firstAxis(gesture.kind, lock);
  // what was typed before the axis was named is for that axis: 2 X is X 2
  return {
    ...gesture,
    lock,
    at,
    typed: ['', '', ''].map((_, k) => (k === at ? typed : '')) as unknown as Gesture['typed'],
  };
}

function nextLock(lock: AxisLock, kind: 'axis' | 'plane', axis: Axis): AxisLock {
  if (lock.kind !== kind || lock.axis !== axis) return { kind, axis, isOwn: false };
  return lock.isOwn ? FREE : { kind, axis, isOwn: true };
}

/** The axes that a move may go along. */
export function axesOfLock(lock: AxisLock): readonly Axis[] {
  const all: readonly Axis[] = [0, 1, 2];
  if (lock.kind === 'free') return all;
  return all.filter((axis) => (axis === lock.axis) === (lock.kind === 'axis'));
}

function firstAxis(kind: GestureKind, lock: AxisLock): Axis {
  return kind === 'move' ? axesOfLock(lock)[0]! : 0;
}

function nextAxis({ kind, lock, at }: Gesture): Axis {
  if (kind !== 'move') return 0;
  const axes = axesOfLock(lock);
  return axes[(axes.indexOf(at) + 1) % axes.length]!;
}

function withTyped(gesture: Gesture, change: (text: string) => string): Gesture {
  const typed = gesture.typed.map((text, axis) => (axis === gesture.at ? change(text) : text));
  return { ...gesture, typed: typed as unknown as Gesture['typed'] };
}

export function isTyped({ typed }: Gesture): boolean {
  return typed.some((text) => text !== '');
}

/**
 * What was typed, by axis: what is not yet arithmetic counts as nothing (of a scale: as no change).
 * @returns null where nothing was typed.
 */
export function typedAmounts(
  gesture: Gesture,
  readNumber: (text: string) => number | null,
): readonly [number, number, number] | null {
  if (!isTyped(gesture)) return null;
  const rest = gesture.kind === 'scale' ? 1 : 0;
  return gesture.typed.map((text) => (text === '' ? rest : (readNumber(text) ?? rest))) as [number, number, number];
}
