import type { TransitionPlan } from '../../src/core';
import { type ClientMessage, createPooledPlanner, type PooledPlanner, type WorkerPort } from '../../src/jobs';
import type { Failure } from '../../src/jobs/failure';

/** A helper in name only: it writes down what it is told and answers what the test says. */
export interface FakeHelper {
  readonly told: ClientMessage[];
  readonly isEnded: () => boolean;
  /** Answers the job that it was given last. */
  finish(plan: TransitionPlan): void;
  fail(failure: Failure): void;
  crash(reason: string): void;
}

export interface FakePool extends PooledPlanner {
  /** Those that were started, in order. */
  readonly helpers: FakeHelper[];
}

export function createFakePool(size: number): FakePool {
  const helpers: FakeHelper[] = [];
  const pool = createPooledPlanner(() => {
    const { port, helper } = createFakeHelper();
    helpers.push(helper);
    return port;
  }, size);
  return { ...pool, helpers };
}

function createFakeHelper(): { port: WorkerPort; helper: FakeHelper } {
  const told: ClientMessage[] = [];
  let ended = false;
  let listeners: Parameters<WorkerPort['listen']> | undefined;
  const job = () => told.findLast(({ kind }) => kind === 'start')!.job;
  return {
    port: {
      post: (message) => void told.push(message),
      listen: (...both) => {
        listeners = both;
      },
      terminate: () => {
        ended = true;
      },
    },
    helper: {
      told,
      isEnded: () => ended,
      finish: (output) => listeners![0]({ kind: 'done', job: job(), output }),
      fail: (failure) => listeners![0]({ kind: 'failed', job: job(), failure }),
      crash: (reason) => listeners![1](reason),
    },
  };
}
