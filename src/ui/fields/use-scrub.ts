import { type PointerEvent, useEffect, useRef } from 'react';
import type { NumberDraft } from './use-number-draft';

/** Pixels of dragging before a press on a label counts as a drag. */
const SLACK_PX = 3;

/** How much of a step a held key leaves: Shift is fine, Ctrl coarse. */
export function pace(held: {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}): number {
  if (held.shiftKey) return 0.1;
  return held.ctrlKey || held.metaKey ? 10 : 1;
}

interface ScrubbedField {
  readonly values: readonly unknown[];
  readonly step: number;
  readonly disabled?: boolean;
}

/** Dragging the label changes the value; the field does not take the focus, Esc puts back. */
export function useScrub({ values, step, disabled }: ScrubbedField, draft: NumberDraft) {
  const drag = useRef<{ x: number; by: number; isMoved: boolean } | null>(null);
  const stop = (commits: boolean) => {
    const held = drag.current;
    drag.current = null;
    if (!held?.isMoved) return;
    if (commits) draft.commit((value) => value + held.by);
    else draft.discard();
  };
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || !drag.current) return;
      event.stopPropagation();
      stop(false);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  });
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (disabled || event.button !== 0 || values.length === 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { x: event.clientX, by: 0, isMoved: false };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const held = drag.current;
      if (!held) return;
      const byPx = event.clientX - held.x;
      if (!held.isMoved && Math.abs(byPx) < SLACK_PX) return;
      // the keys count for the distance from here on, so that taking Shift does not throw back what was dragged
      Object.assign(held, { x: event.clientX, by: held.by + byPx * step * pace(event), isMoved: true });
      draft.show((value) => value + held.by);
    },
    onPointerUp: () => stop(true),
    onPointerCancel: () => stop(false),
  };
}
