/** Draws for so long in one go: a key that is pressed meanwhile is heard soon. */
const AT_ONCE_MS = 6;

/** In the order in which they were asked for. */
const waiting = new Set<() => void>();

/**
 * Draws something small (an icon, a strip) once the page has painted what it has: what a step changes is seen first. Much to
 * draw is drawn a few milliseconds at a time. @returns calls it off.
 */
export function drawAfterPaint(draw: () => void): () => void {
  waiting.add(draw);
  if (waiting.size === 1) requestAnimationFrame(() => setTimeout(drawSome));
  return () => void waiting.delete(draw);
}

function drawSome(): void {
  const startMs = performance.now();
  for (const draw of waiting) {
    if (performance.now() - startMs > AT_ONCE_MS) {
      setTimeout(drawSome);
      return;
    }
    waiting.delete(draw);
    draw();
  }
}
