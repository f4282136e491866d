import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TrajectorySet } from '../../src/core';
import { createInlineJobs, createTaskHandlers, type Tasks } from '../../src/jobs';
import { SMALL_SHOW } from '../fixtures/small-show';
import { TEST_PROFILE } from '../fixtures/test-profile';
import { formationSuite } from '../oracles/formation-suite';
import { builtPage } from './support/built-page';
import { openStudio, type Studio, startStudio } from './support/studio-page';

const DRONES = 200;

let studio: Studio;
let page: Page;
let workerUrl: string;

beforeAll(async () => {
  studio = await startStudio();
  ({ page } = await openStudio(studio, ''));
  const entry = readdirSync(join(await builtPage(), 'assets')).find((file) => file.startsWith('planner.worker'));
  workerUrl = `${studio.url}assets/${entry}`;
});
afterAll(() => studio?.close());

/** SHA-256 of all that a drone's flight is, in the order of the type. */
function digest({ pieceStart, startsMs, endsMs, controlsM }: TrajectorySet): string[] {
  return [pieceStart, startsMs, endsMs, controlsM].map((array) =>
    createHash('sha256')
      .update(new Uint8Array(array.buffer, array.byteOffset, array.byteLength))
      .digest('hex'),
  );
}

/** Runs a task in the worker of the built page, started by hand, and digests the flight that it answers with. */
async function digestInBrowser(task: 'plan' | 'transition', input: unknown): Promise<string[]> {
  return page.evaluate(
    async ({ url, name, text }) => {
      const revived = JSON.parse(text, (_, value) => {
        if (value?.float64s) return Float64Array.from(value.float64s);
        return value?.mapEntries ? new Map(value.mapEntries) : value;
      });
      const worker = new Worker(url, { type: 'module' });
      const flight = await new Promise<Record<string, ArrayBufferView<ArrayBuffer>>>((resolve, reject) => {
        worker.onerror = (event) => reject(new Error(event.message));
        worker.onmessage = ({ data }) => {
          if (data.kind === 'done') resolve(data.output.flight.trajectories);
          if (data.kind === 'failed') reject(new Error(JSON.stringify(data.failure)));
        };
        worker.postMessage({ kind: 'start', job: 1, task: name, input: revived });
      });
      worker.terminate();
      const hexes: string[] = [];
      for (const part of ['pieceStart', 'startsMs', 'endsMs', 'controlsM']) {
        const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', flight[part]!));
        hexes.push([...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
      }
      return hexes;
    },
    {
      url: workerUrl,
      name: task,
      text: JSON.stringify(input, (_, value) => {
        if (value instanceof Float64Array) return { float64s: [...value] };
        return value instanceof Map ? { mapEntries: [...value] } : value;
      }),
    },
  );
}

/** The same in Node, at once. */
async function digestInNode<K extends 'plan' | 'transition'>(task: K, input: Tasks[K]['input']): Promise<string[]> {
  const jobs = createInlineJobs<Tasks>(createTaskHandlers());
  const { flight } = await jobs.run(task, input);
  jobs.close();
  return digest(flight.trajectories);
}

test('the small show is the same to the byte in the worker of the page and in Node', async () => {
  const input = { name: 'small', text: JSON.stringify(SMALL_SHOW), assets: new Map<string, Uint8Array>() };
  expect(await digestInBrowser('plan', input)).toEqual(await digestInNode('plan', input));
});

test.each([
  ['ground', 'ball'],
  ['text', 'helix'],
])('a move of 200 drones, %s to %s, is the same to the byte', async (from, to) => {
  const suite = formationSuite(DRONES, TEST_PROFILE.separationDesignM * 1.05);
  const named = (name: string) => ({ name, positionsM: suite[name]! });
  const input = {
    from: named(from),
    to: named(to),
    profile: TEST_PROFILE,
    separationM: null,
    heights: { floorM: null, ceilingM: null },
  };
  expect(await digestInBrowser('transition', input)).toEqual(await digestInNode('transition', input));
});
