/** How far a long task has come. `stage` is a stable word that screens translate. */
export interface Progress {
  readonly stage:
    | 'formations'
    | 'takeoff'
    | 'transitions'
    | 'light'
    | 'check'
    | 'write'
    | 'verify'
    | 'read'
    | 'fixes'
    | 'picture';
  readonly done: number;
  readonly total: number;
}

/** What a long task may ask of the caller that runs it: to be heard, and to be stopped. */
export interface TaskContext {
  progress(progress: Progress): void;
  /** Lets messages arrive; throws `Cancelled` when the task was cancelled. Call it every few milliseconds. */
  checkpoint(): Promise<void>;
}

/** Thrown out of a task that was cancelled. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
  constructor() {
    super('cancelled');
  }
}

/** For callers that need neither progress nor cancel. */
export const UNATTENDED: TaskContext = {
  progress: () => {},
  checkpoint: () => Promise.resolve(),
};

/** Runs a computation that comes in steps at one go. */
export function runAtOnce<T>(steps: Generator<unknown, T, void>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Runs a computation step by step; between steps the caller that runs the task is heard. @param onStep is told what each step yields. */
export async function runSteps<Step, Result>(
  steps: Generator<Step, Result, void>,
  task: TaskContext,
  onStep?: (step: Step) => void,
): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onStep?.(step.value);
    await task.checkpoint();
  }
}
