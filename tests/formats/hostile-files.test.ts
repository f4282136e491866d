import fc from 'fast-check';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FlightFormatId } from '../../src/core';
import { InputError } from '../../src/core';
import { FLIGHT_FORMATS } from '../../src/formats';
import { exportBytes, filesOf, read } from './exporting';
import { smallFlight } from './small-flight';

const FORMATS = Object.keys(FLIGHT_FORMATS) as FlightFormatId[];

/** Reads and tells the outcome: a show whose numbers are all finite, or one clear error; anything else fails. */
async function outcome(name: string, bytes: Uint8Array): Promise<'read' | 'refused'> {
  try {
    const { flight } = await read(name, bytes);
    expect(flight.trajectories.controlsM.every(Number.isFinite)).toBe(true);
    expect(flight.homesM.every(Number.isFinite)).toBe(true);
    return 'read';
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return 'refused';
  }
}

const edits = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 });

function edited(bytes: Uint8Array, changes: readonly (readonly [number, number])[]): Uint8Array {
  const copy = bytes.slice();
  for (const [at, value] of changes) copy[at % copy.length] = value;
  return copy;
}

describe.each(FORMATS)('%s', (format) => {
  let archive: Uint8Array;
  let files: Record<string, Uint8Array>;
  beforeAll(async () => {
    const exported = await exportBytes(smallFlight(), format);
    archive = exported.bytes;
    const { 'тестовое-шоу-1-csv.manifest.json': beside, ...inside } = filesOf(exported);
    files = beside ? { ...inside, 'manifest.json': beside } : inside;
  });

  test('an archive with bytes changed is read or refused, never worse', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (changes) => {
        await outcome('x.zip', edited(archive, changes));
      }),
      { numRuns: 150 },
    );
  });

  test('an archive cut anywhere is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(archive.length - 1), async (length) => {
        expect(await outcome('x.zip', archive.subarray(0, length))).toBe('refused');
      }),
      { numRuns: 60 },
    );
  });

  test('a payload changed under a manifest is always refused', async () => {
    const paths = Object.keys(files).filter((path) => path !== 'manifest.json');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (path, at, flip) => {
          const payload = files[path]!.slice();
          payload[at % payload.length]! ^= flip;
          expect(await outcome('x.zip', zipSync({ ...files, [path]: payload }))).toBe('refused');
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a payload changed without a manifest is read or refused, never worse', async () => {
    const { 'manifest.json': _, ...payloads } = files;
    const path = Object.keys(payloads)[0]!;
    await fc.assert(
      fc.asyncProperty(edits, async (changes) => {
        await outcome('x.zip', zipSync({ ...payloads, [path]: edited(payloads[path]!, changes) }));
      }),
      { numRuns: 150 },
    );
  });

  test('a JSON file with a value replaced is read or refused, never worse', async () => {
    const outcomes = new Set<string>();
    const paths = Object.keys(files).filter((path) => path.endsWith('.json'));
    const odd = fc.constantFrom('null', '"x"', '-1e99', '-3', '[]', '[null]', '{}', '{"$ref":"./show.json"}');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.nat(), odd, async (path, nth, by) => {
        const { 'manifest.json': manifest, ...payloads } = files;
        const kept = path === 'manifest.json' ? { ...payloads, 'manifest.json': manifest! } : payloads;
        const changed = strToU8(withValueReplaced(strFromU8(files[path]!), nth, by));
        outcomes.add(await outcome('x.zip', zipSync({ ...kept, [path]: changed })));
      }),
      { numRuns: 300 },
    );
    expect([...outcomes].sort()).toEqual(['read', 'refused']);
  });
});

/** A JSON text with the nth of its values, counted in the order in which they end, replaced by another. */
function withValueReplaced(text: string, nth: number, by: string): string {
  let count = 0;
  JSON.parse(text, (_, value) => {
    count++;
    return value;
  });
  let index = 0;
  const changed = JSON.parse(text, (_, value) => (index++ === nth % count ? JSON.parse(by) : value));
  return JSON.stringify(changed);
}
