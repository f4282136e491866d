/** The tasks of `crashing.worker.ts`. */
export interface TestTasks {
  count: { input: { to: number }; output: number };
  megabytes: { input: { count: number }; output: { tracks: Map<string, Float64Array> } };
  /** Bytes that the worker still holds of what `megabytes` gave away. */
  bytesLeft: { input: null; output: number };
  refuse: { input: null; output: never };
  mistake: { input: null; output: never };
  exit: { input: null; output: never };
  throwLater: { input: null; output: never };
  hang: { input: null; output: never };
  unclonable: { input: null; output: { act: () => number } };
}
