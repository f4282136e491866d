import type { TaskContext } from '../task-context';

/** Work that is done in short steps: each says which share of all is done, 0 to 1, and the last gives the result. */
export type CheckSteps<Result> = Generator<number, Result, void>;

/** Drones that a rule looks at in a step: some milliseconds of work at most, even where each has 10,000 short pieces. */
export const DRONES_AT_ONCE = 4;

/** Takes the steps one by one, each a few milliseconds of work, and lets a cancel arrive between them. */
export async function runInSteps<Result>(steps: CheckSteps<Result>, task: TaskContext): Promise<Result> {
  task.progress({ stage: 'check', done: 0, total: 100 });
  await task.checkpoint();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    task.progress({ stage: 'check', done: Math.floor(step.value * 100), total: 100 });
    await task.checkpoint();
  }
}
