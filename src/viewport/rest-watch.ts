/** How long nothing may have moved before a picture is drawn at its best, milliseconds. */
const REST_MS = 400;

/** Tells when nothing moves any more: then there is time for a better picture. */
export interface RestWatch {
  /** A frame is about to be drawn. Returns whether it is the one at rest. @param goesOn whether the next follows at once. */
  frame(goesOn: boolean): boolean;
  stop(): void;
}

/** @param redraw asks for the frame at rest. */
export function createRestWatch(redraw: () => void): RestWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAtRest = false;
  return {
    frame: (goesOn) => {
      const rests = isAtRest && !goesOn;
      isAtRest = false;
      clearTimeout(timer);
      if (!rests && !goesOn) {
        timer = setTimeout(() => {
          isAtRest = true;
          redraw();
        }, REST_MS);
      }
      return rests;
    },
    stop: () => clearTimeout(timer),
  };
}
