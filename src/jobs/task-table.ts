import type { TaskContext } from '../core';

/** What a task takes and gives. */
interface TaskShape {
  input: unknown;
  output: unknown;
}

/** A table of tasks by name; `Tasks` is the studio's own, tests bring small ones. */
export type TaskTable<T> = { [K in keyof T]: TaskShape };

export type TaskNameOf<T> = keyof T & string;

/** One function a task. It calls `task.checkpoint()` now and then, so that it can be cancelled. */
export type TaskHandlers<T extends TaskTable<T>> = {
  readonly [K in TaskNameOf<T>]: (input: T[K]['input'], task: TaskContext) => Promise<T[K]['output']>;
};
