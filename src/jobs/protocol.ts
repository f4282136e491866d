import type { Progress } from '../core';
import type { Failure } from './failure';

/** What a client tells its worker. */
export type ClientMessage =
  | { readonly kind: 'start'; readonly job: number; readonly task: string; readonly input: unknown }
  | { readonly kind: 'cancel'; readonly job: number };

/** What a worker answers; each job ends with exactly one `done` or `failed`. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly job: number; readonly progress: Progress }
  | { readonly kind: 'done'; readonly job: number; readonly output: unknown }
  | { readonly kind: 'failed'; readonly job: number; readonly failure: Failure };

/** The worker's end of the wire: `self` in a browser's worker, `parentPort` in Node's. */
export interface HostPort {
  post(message: WorkerMessage, transfer: ArrayBuffer[]): void;
  listen(onMessage: (message: ClientMessage) => void): void;
}

/** The client's end of the wire, and the life of the worker behind it. */
export interface WorkerPort {
  post(message: ClientMessage, transfer: ArrayBuffer[]): void;
  listen(onMessage: (message: WorkerMessage) => void, onCrash: (reason: string) => void): void;
  terminate(): void;
}
