import { runSteps, type TaskContext } from '../task-context';

/** Work that is done in short steps: each says which share of all is done, 0 to 1, and the last gives the result. */
export type CheckSteps<Result> = Generator<number, Result, void>;

/** Drones that a rule looks at in a step: some milliseconds of work at most, even where each has 10,000 short pieces. */
export const DRONES_AT_ONCE = 4;

/** Takes the steps one by one, each a few milliseconds of work; the caller that runs the task is told how far it is. */
export async function runInSteps<Result>(steps: CheckSteps<Result>, task: TaskContext): Promise<Result> {
  const tell = (share: number) => task.progress({ stage: 'check', done: Math.floor(share * 100), total: 100 });
  tell(0);
  await task.checkpoint();
  return runSteps(steps, task, tell);
}
