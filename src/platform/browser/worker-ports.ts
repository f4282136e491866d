import type { HostPort, WorkerPort } from '../../jobs';

/** The worker's end of the wire, within a dedicated worker. */
export function browserHostPort(scope: DedicatedWorkerGlobalScope): HostPort {
  return {
    post: (message, transfer) => scope.postMessage(message, transfer),
    listen: (onMessage) => scope.addEventListener('message', (event) => onMessage(event.data)),
  };
}

/** Wraps a worker that was just started. */
export function browserWorkerPort(worker: Worker): WorkerPort {
  return {
    post: (message, transfer) => worker.postMessage(message, transfer),
    listen: (onMessage, onCrash) => {
      worker.addEventListener('message', (event) => onMessage(event.data));
      worker.addEventListener('messageerror', () => onCrash('a message could not be read'));
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        onCrash(event.message || 'it could not be loaded');
      });
    },
    terminate: () => worker.terminate(),
  };
}
