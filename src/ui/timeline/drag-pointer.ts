/** A pointer that goes less far than this is a click, pixels. */
const CLICK_PX = 4;

/** What a pointer does while it is held down. */
export interface PointerDrag {
  /** @param byPx how far it is from where it went down, across. */
  move(byPx: number, event: PointerEvent): void;
  commit(): void;
  cancel(): void;
}

interface PointerDown {
  readonly clientX: number;
  readonly clientY: number;
  readonly button: number;
}

/**
 * Follows a pointer from where it went down. What it does is loaded, and begun, once it has left its place; Esc, and a
 * pointer that the browser takes away, put back. A click that ends a drag is no click.
 */
export function dragPointer(down: PointerDown, begin: () => Promise<PointerDrag>): void {
  if (down.button !== 0) return;
  const stop = new AbortController();
  let drag: Promise<PointerDrag> | null = null;
  const then = (step: (drag: PointerDrag) => void) => {
    drag =
      drag?.then((one) => {
        step(one);
        return one;
      }) ?? null;
  };
  const end = (step: (drag: PointerDrag) => void) => {
    stop.abort();
    if (drag) swallowClick();
    then(step);
  };
  const options = { signal: stop.signal, capture: true };
  window.addEventListener(
    'pointermove',
    (event) => {
      const byPx = event.clientX - down.clientX;
      if (!drag && Math.hypot(byPx, event.clientY - down.clientY) < CLICK_PX) return;
      drag ??= begin();
      then((one) => one.move(byPx, event));
    },
    options,
  );
  window.addEventListener('pointerup', () => end((one) => one.commit()), options);
  window.addEventListener('pointercancel', () => end((one) => one.cancel()), options);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !drag) return;
      event.preventDefault();
      event.stopPropagation();
      end((one) => one.cancel());
    },
    options,
  );
}

/** The click that follows when the button is let go. */
function swallowClick(): void {
  const stop = new AbortController();
  window.addEventListener(
    'click',
    (event) => {
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true, once: true, signal: stop.signal },
  );
  const release = () => setTimeout(() => stop.abort(), 0);
  window.addEventListener('pointerdown', () => stop.abort(), { capture: true, once: true, signal: stop.signal });
  window.addEventListener('pointerup', release, { once: true, signal: stop.signal });
}
