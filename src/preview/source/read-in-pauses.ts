/** Work between two frames, milliseconds. */
const SLICE_MS = 6;

/** Runs a computation that comes in steps, a few milliseconds at a time, so that what flies meanwhile goes on flying. */
export async function readInPauses<T>(steps: Generator<unknown, T, void>): Promise<T> {
  for (;;) {
    const endMs = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < endMs);
    await nextTurn();
  }
}

/** The next turn of the page's loop: a message comes sooner than a timer, which waits for four milliseconds. */
function nextTurn(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}
