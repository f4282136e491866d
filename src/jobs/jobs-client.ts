import { Cancelled, type Progress } from '../core';
import { unpackFailure, WorkerCrashed } from './failure';
import type { JobOptions, Jobs } from './jobs';
import type { WorkerMessage, WorkerPort } from './protocol';
import type { TaskTable } from './task-table';
import { collectTransferables } from './transferables';

/** How long a cancelled job may go on before its worker is ended and the next job gets a new one. */
const CANCEL_GRACE_MS = 3000;

interface Job {
  readonly id: number;
  readonly task: string;
  readonly input: unknown;
  readonly movesInput: boolean;
  readonly onProgress: ((progress: Progress) => void) | undefined;
  settled: boolean;
  resolve(output: unknown): void;
  reject(error: Error): void;
}

/** Jobs of a worker, which can be started ahead of the first of them. */
export interface WorkerJobs<T extends TaskTable<T>> extends Jobs<T> {
  /** Starts the worker, so that it is loaded while its first job is still being made. */
  wake(): void;
}

/**
 * A client of a worker that `spawn` starts: at the first job unless it was woken, and again after a crash.
 *
 * One job runs at a time and the others wait here, so that a crash takes only the job that ran. A cancelled job's
 * promise rejects at once; the worker is given `cancelGraceMs` to stop by itself.
 */
export function createJobsClient<T extends TaskTable<T>>(
  spawn: () => WorkerPort,
  cancelGraceMs: number = CANCEL_GRACE_MS,
): WorkerJobs<T> {
  const client = new JobsClient(spawn, cancelGraceMs);
  return {
    run: (name, input, options) => client.run(name, input, options) as Promise<T[typeof name]['output']>,
    close: () => client.close(),
    wake: () => client.wake(),
  };
}

class JobsClient {
  private readonly spawn: () => WorkerPort;
  private readonly cancelGraceMs: number;
  private readonly waiting: Job[] = [];
  private worker: WorkerPort | null = null;
  private running: Job | null = null;
  private grace: ReturnType<typeof setTimeout> | undefined;
  private nextId = 1;

  constructor(spawn: () => WorkerPort, cancelGraceMs: number) {
    this.spawn = spawn;
    this.cancelGraceMs = cancelGraceMs;
  }

  run(task: string, input: unknown, { signal, onProgress, movesInput = false }: JobOptions = {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(new Cancelled());
      const job: Job = { id: this.nextId++, task, input, movesInput, onProgress, settled: false, resolve, reject };
      signal?.addEventListener('abort', () => this.cancel(job), { once: true });
      this.waiting.push(job);
      this.startNext();
    });
  }

  wake(): void {
    try {
      this.worker ??= this.start('wake');
    } catch {
      // the first job tries again, and says why there is none
    }
  }

  close(): void {
    const jobs = this.running ? [this.running, ...this.waiting] : [...this.waiting];
    this.waiting.length = 0;
    this.dropWorker();
    for (const job of jobs) settle(job, () => job.reject(new Cancelled()));
  }

  private startNext(): void {
    if (this.running) return;
    const job = this.waiting.shift();
    if (!job) return;
    this.running = job;
    try {
      this.worker ??= this.start(job.task);
      const message = { kind: 'start', job: job.id, task: job.task, input: job.input } as const;
      this.worker.post(message, job.movesInput ? collectTransferables(job.input) : []);
    } catch (error) {
      this.finish(() => job.reject(error instanceof Error ? error : new Error(String(error))));
    }
  }

  private start(task: string): WorkerPort {
    const worker = spawnFor(task, this.spawn);
    const ifCurrent = (act: () => void) => {
      if (worker === this.worker) act();
    };
    worker.listen(
      (message) => ifCurrent(() => this.hear(message)),
      (reason) => ifCurrent(() => this.crashed(reason)),
    );
    return worker;
  }

  private hear(message: WorkerMessage): void {
    const job = this.running;
    if (!job || job.id !== message.job) return;
    if (message.kind === 'progress') {
      if (!job.settled) job.onProgress?.(message.progress);
    } else if (message.kind === 'done') this.finish(() => job.resolve(message.output));
    else this.finish(() => job.resolve(unpackFailure(message.failure)));
  }

  private crashed(reason: string): void {
    const job = this.running;
    this.dropWorker();
    if (job) settle(job, () => job.reject(new WorkerCrashed(job.task, reason)));
    this.startNext();
  }

  private cancel(job: Job): void {
    if (job.settled) return;
    settle(job, () => job.reject(new Cancelled()));
    const place = this.waiting.indexOf(job);
    if (place >= 0) this.waiting.splice(place, 1);
    if (job !== this.running) return;
    this.worker?.post({ kind: 'cancel', job: job.id }, []);
    this.grace = setTimeout(() => this.abandon(), this.cancelGraceMs);
  }

  /** Ends a worker that did not stop when it was asked to. */
  private abandon(): void {
    this.dropWorker();
    this.startNext();
  }

  private finish(answer: () => void): void {
    const job = this.running;
    this.running = null;
    clearTimeout(this.grace);
    if (job) settle(job, answer);
    this.startNext();
  }

  private dropWorker(): void {
    clearTimeout(this.grace);
    const worker = this.worker;
    this.worker = null;
    this.running = null;
    worker?.terminate();
  }
}

function settle(job: Job, answer: () => void): void {
  if (job.settled) return;
  job.settled = true;
  answer();
}

/** A worker that the system refuses is as good as one that died: the job failed, and nothing is wrong with it. */
function spawnFor(task: string, spawn: () => WorkerPort): WorkerPort {
  try {
    return spawn();
  } catch (error) {
    throw new WorkerCrashed(task, `it could not be started, ${error instanceof Error ? error.message : String(error)}`);
  }
}
