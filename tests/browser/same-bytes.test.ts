import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLaidOut } from '../../src/compile';
import type { FormationPoints, TrajectorySet } from '../../src/core';
import { createInlineJobs, createTaskHandlers, type Tasks } from '../../src/jobs';
import { JPEG, WEBP } from '../drawing/image/small-pictures';
import { SMALL_SHOW } from '../fixtures/small-show';
import { TEST_PROFILE } from '../fixtures/test-profile';
import { formationSuite } from '../oracles/formation-suite';
import { lineArt, pngOf } from '../recipes/image/test-images';
import { blob, glbOf, objOf, torusKnot } from '../recipes/mesh/test-meshes';
import { makeNamed, readShippedShow } from '../shows/shipped-shows';
import { builtPage } from './support/built-page';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

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
        if (value?.bytes) return Uint8Array.from(value.bytes);
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
        if (value instanceof Uint8Array) return { bytes: [...value] };
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

/** What only the reader's styles, raster and font can tell: gradients, clips, masks, opacity, letters. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400"><style>.a{fill:url('#g')}</style>
  <linearGradient id="g"><stop stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient>
  <clipPath id="c"><circle cx="200" cy="150" r="120"/></clipPath><mask id="m"><rect width="400" height="180" fill="#fff"/></mask>
  <g clip-path="url(#c)"><rect class="a" mask="url(#m)" width="400" height="300"/></g>
  <circle cx="200" cy="150" r="40" fill="#0f0" opacity=".6"/><text x="20" y="380" font-size="120" fill="#ff0">ҚҰС</text></svg>`;

test('a drawing is laid out the same to the byte in the worker of the page and in Node', async () => {
  const show = structuredClone(SMALL_SHOW);
  show.formations.ring = { recipe: { kind: 'drawing', file: 'a.svg' } };
  const text = JSON.stringify(show);
  const inNode = { name: 'drawn', text, assets: new Map([['a.svg', new TextEncoder().encode(DRAWING)]]) };
  expect(await digestInBrowser('plan', inNode)).toEqual(await digestInNode('plan', inNode));
});

test.each([
  ['photo.jpg', JPEG, { kind: 'image', background: 'keep', mode: 'areas' }],
  ['photo.webp', WEBP, { kind: 'image', background: 'keep', mode: 'weighted' }],
  ['cat.png', pngOf(200, 200, lineArt), { kind: 'image' }],
  ['hare.glb', glbOf([{ mesh: blob(12, 16), colour: [1, 0.3, 0, 1] }]), { kind: 'mesh', side: 'front' }],
  ['knot.obj', objOf(torusKnot(90, 12)), { kind: 'mesh', mode: 'silhouette' }],
])('%s is laid out the same to the byte in the worker of the page and in Node', async (file, bytes, recipe) => {
  const show = structuredClone(SMALL_SHOW);
  show.formations.ring = { recipe: { file, ...recipe } as (typeof show.formations)[string]['recipe'] };
  const inNode = { name: 'dropped', text: JSON.stringify(show), assets: new Map([[file, bytes]]) };
  expect(await digestInBrowser('plan', inNode)).toEqual(await digestInNode('plan', inNode));
});

test('the build brings the points of the shows that ship, as they are laid out', async () => {
  const folder = join(await builtPage(), 'shows');
  for (const name of ['first-steps', 'police-day']) {
    const shipped = readShippedShow(name);
    const brought = [...readLaidOut(readFileSync(join(folder, name, 'points.json'))).values()];
    const made = Object.keys(shipped.show.formations).map((formation) => makeNamed(shipped, formation));
    const digests = (points: readonly FormationPoints[]) =>
      points.map((one) => JSON.stringify([...one.positionsM, ...one.coloursSrgb])).sort();
    expect(digests(brought)).toEqual(digests(made));
  }
});

test('the planner takes those points: it reads no drawing and loads nothing that lays points out', async () => {
  const requested: string[] = [];
  const { page: fresh, context } = await openStudio(studio, '', { small: false, serviceWorkers: 'block' });
  fresh.on('request', (request) => requested.push(request.url()));
  await fresh.reload();
  await waitForShow(fresh);
  await context.close();
  expect(requested.some((url) => url.endsWith('/police-day/points.json'))).toBe(true);
  expect(requested.filter((url) => /recipes-|read-svg|svg-engine|\.wasm|font-text|bold\.ttf/.test(url))).toEqual([]);
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
