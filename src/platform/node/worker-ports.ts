import { parentPort, Worker } from 'node:worker_threads';
import type { HostPort, WorkerPort } from '../../jobs';

/** The worker's end of the wire, within a worker thread. Throws when it is called anywhere else. */
export function nodeHostPort(): HostPort {
  const port = parentPort;
  if (!port) throw new Error('nodeHostPort is for worker threads');
  return {
    post: (message, transfer) => port.postMessage(message, transfer),
    listen: (onMessage) => port.on('message', onMessage),
  };
}

/** The entry of a worker, by its name: in a source tree beside this module, in a bundle beside the bundle. */
export function workerEntry(name: string): URL {
  return new URL(`./${name}${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
}

/** Starts a worker thread from a module: JavaScript as it is, TypeScript (in a source tree) through tsx. */
export function spawnNodeWorker(entry: URL): WorkerPort {
  const worker = entry.pathname.endsWith('.ts') ? new Worker(throughTsx(entry), { eval: true }) : new Worker(entry);
  return {
    post: (message, transfer) => worker.postMessage(message, transfer),
    listen: (onMessage, onCrash) => {
      worker.on('message', onMessage);
      worker.on('messageerror', (error) => onCrash(error.message));
      worker.on('error', (error) => onCrash(error instanceof Error ? error.message : String(error)));
      worker.on('exit', (code) => onCrash(`it left with exit code ${code}`));
    },
    terminate: () => void worker.terminate(),
  };
}

/** Node 20 does not run `--import` in worker threads: the loader is registered by hand before the entry. */
function throughTsx(entry: URL): string {
  const loader = import.meta.resolve('tsx/esm/api');
  return `import(${JSON.stringify(loader)}).then(({ register }) => {
    register();
    return import(${JSON.stringify(entry.href)});
  });`;
}
