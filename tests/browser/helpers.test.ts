import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moves } from '../fixtures/moves';
import { builtPage } from './support/built-page';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

let studio: Studio;
beforeAll(async () => {
  studio = await startStudio();
});
afterAll(() => studio?.close());

test('the planner can start a helper as it was built, and the helper plans a move', async () => {
  const { page, complaints } = await openStudio(studio, '#t=30');
  await waitForShow(page);
  const files = readdirSync(join(await builtPage(), 'assets'));
  // The helper runs the planner's own file, by another name.
  const entries = files.filter((file) => /^planner\.worker-.*\.js$/.test(file));
  expect(entries.length).toBe(1);
  const [move] = moves(1, 12);
  const request = { ...move!, fromM: [...move!.fromM], toM: [...move!.toM] };
  const answer = await page.workers()[0]!.evaluate(
    async ({ url, input }) => {
      const helper = new Worker(url, { type: 'module', name: 'transitions' });
      const answered = new Promise<{ kind: string; output?: { certified: boolean } }>((resolve, reject) => {
        helper.onmessage = ({ data }) => resolve(data);
        helper.onerror = ({ message }) => reject(new Error(message));
      });
      const points = { fromM: Float64Array.from(input.fromM), toM: Float64Array.from(input.toM) };
      helper.postMessage({ kind: 'start', job: 1, task: 'move', input: { ...input, ...points } });
      const { kind, output } = await answered;
      helper.terminate();
      return [kind, output?.certified];
    },
    { url: `${studio.url}assets/${entries[0]}`, input: request },
  );
  expect(answer).toEqual(['done', true]);
  expect(complaints).toEqual([]);
});
