import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InputError, type InputErrorMessages, type Progress } from '../../../core';
import type { WriteBytes } from '../atomic-file';

/** What a page of the browser draws, and where what it draws goes. */
export interface ServedTask {
  /** Files that the page reads, by name. */
  readonly files: Readonly<Record<string, Uint8Array | string>>;
  readonly write: WriteBytes;
  readonly onProgress: (progress: Progress) => void;
}

export interface TaskServer {
  readonly url: string;
  /** What the page said when it was done; rejects with what went wrong. */
  readonly answer: Promise<object>;
  /** When the page was heard last, by `performance.now`. */
  heardMs(): number;
  close(): void;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '': 'text/html; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
};

/** The most that a page may send at once: pieces of films are smaller. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Serves a task to the page of a browser on this computer, under a random path that others cannot guess. */
export async function serveTask(task: ServedTask): Promise<TaskServer> {
  const root = `/${randomBytes(16).toString('hex')}/`;
  const { promise: answer, resolve, reject } = settlable<object>();
  let heard = performance.now();
  const hear = (name: string, query: URLSearchParams, body: Buffer) => {
    if (name === 'bytes') task.write(body, Number(query.get('at')));
    else if (name === 'progress') task.onProgress(JSON.parse(body.toString()));
    else if (name === 'done') resolve(JSON.parse(body.toString()));
    else if (name === 'failed') throw errorOf(JSON.parse(body.toString()));
    else return false;
    return true;
  };
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
    if (!pathname.startsWith(root)) return void response.writeHead(404).end();
    heard = performance.now();
    const name = pathname.slice(root.length);
    if (request.method === 'POST') {
      const isHeard = hear(name, searchParams, await bodyOf(request));
      return void response.writeHead(isHeard ? 204 : 404).end();
    }
    const file = task.files[name];
    if (file === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': MEDIA_TYPES[name] ?? 'application/octet-stream' }).end(file);
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((error) => {
      response.writeHead(500).end();
      reject(error);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${root}`,
    answer,
    heardMs: () => heard,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

type Failure = ({ readonly kind: 'input' } & InputErrorMessages) | { readonly kind: 'bug'; readonly text: string };

function errorOf(failure: Failure): Error {
  if (failure.kind === 'bug') return new Error(`the page that draws failed: ${failure.text}`);
  return new InputError(failure.what, failure.where, failure.remedy);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error('the page sent too much at once');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function settlable<T>() {
  let settle: { resolve: (value: T) => void; reject: (error: unknown) => void } | null = null;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  // it is waited for after the browser was started
  promise.catch(() => undefined);
  return { promise, ...settle! };
}
