import { type PointerEvent, useRef } from 'react';

const TAP_MS = 350;
const TAP_PX = 10;
const DOUBLE_MS = 320;
const DOUBLE_PX = 40;

interface Touch {
  readonly x: number;
  readonly y: number;
  readonly atMs: number;
}

/** Tells taps from drags; of two taps in a row the second is a double one too. */
export function useTaps(onTap: (event: PointerEvent) => void, onDoubleTap: () => void) {
  const down = useRef<Touch | null>(null);
  const before = useRef<Touch | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      // a second finger makes it a pinch
      down.current = event.isPrimary ? { x: event.clientX, y: event.clientY, atMs: event.timeStamp } : null;
    },
    onPointerUp: (event: PointerEvent) => {
      const start = down.current;
      down.current = null;
      const now = { x: event.clientX, y: event.clientY, atMs: event.timeStamp };
      if (!start || now.atMs - start.atMs > TAP_MS || apart(start, now) > TAP_PX) return;
      const last = before.current;
      const isDouble = last !== null && now.atMs - last.atMs < DOUBLE_MS && apart(last, now) < DOUBLE_PX;
      before.current = isDouble ? null : now;
      onTap(event);
      if (isDouble) onDoubleTap();
    },
  };
}

const apart = (a: Touch, b: Touch) => Math.hypot(a.x - b.x, a.y - b.y);
