/**
 * What runs in the worker. In a worker's entry:
 *
 *     createWorkerHost<Tasks>(port, createTaskHandlers());  // port: HostPort over self or parentPort
 *
 * on the other side, and the same without a worker:
 *
 *     const jobs = createJobsClient<Tasks>(() => spawnPort()); // WorkerPort over a Worker
 *     const jobs = createInlineJobs<Tasks>(createTaskHandlers());
 *     const { flight, report } = await jobs.run('plan', files, { signal, onProgress });
 *
 * or, where flights are only looked at, by segments, of which only new ones come over:
 *
 *     const { flight, report } = await plans.plan(files, (task, input) => jobs.run(task, input)); // plans: ShownPlans
 *
 * `createTaskHandlers({ planTransitions })` with the `planTransitions` of a pooled planner plans the transitions of a
 * show on several cores.
 */
export { BlobLedger } from './blob-ledger';
export { TaskBug, WorkerCrashed } from './failure';
export { createInlineJobs } from './inline-jobs';
export type { JobOptions, Jobs } from './jobs';
export { createJobsClient } from './jobs-client';
export { createPooledPlanner, type PooledPlanner } from './pooled-planner';
export type { ClientMessage, HostPort, WorkerMessage, WorkerPort } from './protocol';
export { type RunTask, type ShownPlan, ShownPlans } from './shown-plans';
export { createTaskHandlers } from './task-handlers';
export type { TaskHandlers, TaskNameOf, TaskTable } from './task-table';
export type { NamedPoints, PlannedShow, ShowFiles, Tasks } from './tasks';
export { createWorkerHost } from './worker-host';
