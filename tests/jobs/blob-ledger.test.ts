import { expect, test } from 'vitest';
import { BlobLedger } from '../../src/jobs';
import { BlobStore } from '../../src/jobs/blob-store';
import type { SentFiles } from '../../src/jobs/tasks';

const FILES = new Map([
  ['assets/a.png', Uint8Array.of(1)],
  ['assets/b.stl', Uint8Array.of(2, 3)],
]);

/** A worker that keeps what it was sent, and writes down how many files came with each question. */
function worker() {
  let store = new BlobStore();
  const came: number[] = [];
  return {
    came,
    forget: () => {
      store = new BlobStore();
    },
    ask: async (sent: SentFiles) => {
      came.push(sent.blobs.size);
      return store.take(structuredClone(sent));
    },
  };
}

test('files are sent once; the worker has the same arrays for each question', async () => {
  const { ask, came } = worker();
  const ledger = new BlobLedger();
  const first = await ledger.sendFiles(FILES, ask);
  const second = await ledger.sendFiles(new Map([...FILES].slice(1)), ask);
  expect(first).toEqual(FILES);
  expect(second.get('assets/b.stl')).toBe(first.get('assets/b.stl'));
  expect(came).toEqual([2, 0]);
});

test('a worker that lacks files is sent all of them', async () => {
  const { ask, came, forget } = worker();
  const ledger = new BlobLedger();
  await ledger.sendFiles(FILES, ask);
  forget();
  expect(await ledger.sendFiles(FILES, ask)).toEqual(FILES);
  expect(came).toEqual([2, 0, 2]);
});
