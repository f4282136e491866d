/** How long nothing may have changed before a picture is drawn at its best, milliseconds. */
const REST_MS = 400;

/** Tells when nothing changes any more: then there is time for a better picture. */
export interface RestWatch {
  /**
   * A frame is about to be drawn. Returns whether it may be the best one: nothing has changed for a while.
   * @param changes whether it differs from the one before, or the next will.
   */
  frame(changes: boolean): boolean;
  stop(): void;
}

/** @param redraw asks for the frame at rest. */
export function createRestWatch(redraw: () => void): RestWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAtRest = false;
  const rest = () => {
    timer = undefined;
    isAtRest = true;
    redraw();
  };
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    frame: (changes) => {
      if (changes) {
        stop();
        isAtRest = false;
      }
      if (!isAtRest) timer ??= setTimeout(rest, REST_MS);
      return isAtRest;
    },
    stop,
  };
}
