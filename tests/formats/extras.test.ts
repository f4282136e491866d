import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type DroneExtras, type FlightShow, type JsonData, printMessage, type YawProgram } from '../../src/core';
import { NO_EXTRAS } from '../../src/formats/extras';
import { decodeYaw, encodeYaw } from '../../src/formats/skyb/yaw-block';
import { exportBytes, read } from './exporting';
import { smallFlight } from './small-flight';

const yaw: fc.Arbitrary<YawProgram> = fc.record({
  autoYaw: fc.constant(false),
  autoYawOffsetDeg: fc.constant(0),
  setpoints: fc
    .array(fc.tuple(fc.integer({ min: 1, max: 300_000 }), fc.integer({ min: -9000, max: 9000 })), {
      minLength: 1,
      maxLength: 8,
    })
    .map((steps) => {
      let timeMs = -steps[0]![0];
      return steps.map(([ms, tenths]): [number, number] => {
        timeMs += ms;
        return [timeMs / 1000, tenths / 10];
      });
    }),
});
const autoYaw: fc.Arbitrary<YawProgram> = fc.integer({ min: -1800, max: 1800 }).map((tenths) => ({
  autoYaw: true,
  autoYawOffsetDeg: tenths / 10,
  setpoints: [],
}));
const pyro: fc.Arbitrary<JsonData> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 7 }), fc.constantFrom('a', 'б')))
  .map((events) => ({
    version: 1,
    events,
    payloads: { a: { name: 'comet', duration: 3.5, prefireTime: 0.4 }, б: { name: 'x', yaw: 90, pitch: -10 } },
  }));
const block = fc.record({
  type: fc.constantFrom(3, 4, 6, 7, 9, 200),
  body: fc.uint8Array({ maxLength: 40 }).map((bytes) => Uint8Array.from(bytes)),
});

const returnPlan = (times: readonly number[], x: number): JsonData => ({
  version: 1,
  landingSpeed: 0.5,
  entries: times.map((time) => ({ time, action: 'goToKeepAlt', target: [x, 2], duration: 12, postDelay: 1 })),
});
const increasing = fc
  .uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 6 })
  .map((t) => t.sort((a, b) => a - b));

async function reread(extras: readonly DroneExtras[], format: 'skyc' | 'skyb' | 'csv') {
  const { bytes, result } = await exportBytes(smallFlight({ extras }), format);
  const { flight, notes } = await read('x.zip', bytes);
  return { extras: flight.extras ?? null, notes, leftOut: result.leftOut, bytes };
}

describe('what files hold beside motion and light', () => {
  test('.skyc: yaw, pyro events and return plans come back as they were', async () => {
    const one = fc.record({ yaw: fc.option(fc.oneof(yaw, autoYaw)), pyro: fc.option(pyro) });
    await fc.assert(
      fc.asyncProperty(one, one, fc.option(increasing), async (a, b, times) => {
        const extras = [a, b].map((each, x) => ({ ...each, rthPlan: times && returnPlan(times, x), blocks: [] }));
        const back = await reread(extras, 'skyc');
        expect(back.leftOut).toEqual([]);
        const empty = extras.every((each) => each.yaw === null && each.pyro === null && each.rthPlan === null);
        expect(back.extras).toEqual(empty ? null : extras);
      }),
      { numRuns: 40 },
    );
  });

  test('.skyb: yaw and all other blocks come back as they were', async () => {
    const one = fc.record({ yaw: fc.option(fc.oneof(yaw, autoYaw)), blocks: fc.array(block, { maxLength: 4 }) });
    await fc.assert(
      fc.asyncProperty(one, one, async (a, b) => {
        const extras = [a, b].map((each) => ({ ...each, pyro: null, rthPlan: null }));
        const back = await reread(extras, 'skyb');
        expect(back.leftOut).toEqual([]);
        for (const [drone, { yaw: turns, blocks }] of extras.entries()) {
          expect(back.extras?.[drone]?.blocks ?? []).toEqual(blocks);
          expectSameYaw(back.extras?.[drone]?.yaw ?? null, turns);
        }
      }),
      { numRuns: 40 },
    );
  });

  /** Degrees at a time: straight between setpoints, held before the first and after the last. */
  function yawAt({ setpoints }: YawProgram, timeS: number): number {
    const next = setpoints.findIndex(([atS]) => atS > timeS);
    if (next === 0) return setpoints[0]![1];
    if (next < 0) return setpoints.at(-1)![1];
    const [[t0, a], [t1, b]] = [setpoints[next - 1]!, setpoints[next]!];
    return a + ((b - a) * (timeS - t0)) / (t1 - t0);
  }

  /** The same turns at every time, whole turns apart; files of tenths of a degree and milliseconds. */
  function expectSameYaw(is: YawProgram | null, was: YawProgram | null): void {
    expect([is?.autoYaw, is?.autoYawOffsetDeg]).toEqual([was?.autoYaw, was?.autoYawOffsetDeg]);
    if (!is || !was || was.autoYaw) return;
    const turns = yawAt(is, 0) - yawAt(was, 0);
    expect(Math.abs(turns / 360 - Math.round(turns / 360))).toBeLessThan(1e-9);
    for (const [timeS] of [...is.setpoints, ...was.setpoints]) {
      expect(Math.abs(yawAt(is, timeS) - yawAt(was, timeS) - turns)).toBeLessThan(0.2);
    }
  }

  test('yaw goes from one format into the other; what has no counterpart is named, also in the manifest', async () => {
    const turns: YawProgram = {
      autoYaw: false,
      autoYawOffsetDeg: 0,
      setpoints: [
        [0, 0],
        [80, 90],
        [81.5, -400],
      ],
    };
    const full: DroneExtras = {
      yaw: turns,
      pyro: { version: 1, events: [[5, 0, 'x']], payloads: { x: { name: 'x' } } },
      rthPlan: returnPlan([0, 5], 1),
      blocks: [{ type: 6, body: Uint8Array.of(1, 2) }],
    };
    const plain = { ...full, rthPlan: returnPlan([0, 5], 2), pyro: null, blocks: [] };
    const asSkyb = await reread([full, plain], 'skyb');
    expectSameYaw(asSkyb.extras![0]!.yaw, turns);
    expect(asSkyb.leftOut).toEqual([
      'pyro events of 1 drone (how a .skyb holds those of a .skyc is not documented)',
      'return plans of 2 drones (how a .skyb holds those of a .skyc is not documented)',
    ]);
    const manifest = JSON.parse(new TextDecoder().decode(unzipSync(asSkyb.bytes)['manifest.json']));
    expect(manifest.cannotHold).toEqual(expect.arrayContaining([...asSkyb.leftOut]));
    const asSkyc = await reread([full, plain], 'skyc');
    expect(asSkyc.extras![0]).toEqual({ ...full, blocks: [] });
    expect(asSkyc.leftOut).toEqual(['further blocks of .skyb files of 1 drone (only a .skyb holds them)']);
    expect(asSkyc.notes.map(printMessage)).toContain(
      'Not checked: pyro events of 1 drone (kept as they stand in the files).',
    );
    expect((await reread([full, plain], 'csv')).leftOut).toHaveLength(4);
  });

  test('yaw blocks: bytes of the guide, and long and wide steps are split', () => {
    const body = encodeYaw({
      autoYaw: false,
      autoYawOffsetDeg: 0,
      setpoints: [
        [0, 10],
        [100, 20],
        [100.5, -4000],
      ],
    })!;
    expect([...body.subarray(0, 3)]).toEqual([0, 100, 0]);
    const back = decodeYaw(body, 'x');
    expect(back.setpoints).toEqual([
      [0, 10],
      [50, 15],
      [100, 20],
      [100.25, -1990],
      [100.5, -4000],
    ]);
    expect([...encodeYaw({ autoYaw: true, autoYawOffsetDeg: -1.5, setpoints: [] })!]).toEqual([1, 0xf1, 0xff]);
  });

  const i16 = (...values: number[]): number[] => values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff]);

  test('yaw in the trajectory of an old .skyb is kept as a yaw block', async () => {
    const trajectory = [
      0x80 | 1,
      ...i16(0, 0, 0, 100),
      0b01_01_00_00,
      ...i16(2000, 5000, 900),
      0b01_00_00,
      ...i16(3000, 0),
    ];
    const file = Uint8Array.from([0x73, 0x6b, 0x79, 0x62, 1, 1, ...i16(trajectory.length), ...trajectory]);
    const { flight, notes } = await read('old.skyb', file);
    expect(flight.extras![0]!.yaw!.setpoints).toEqual([
      [0, 10],
      [2, 90],
      [5, 90],
    ]);
    expect(notes.join(' ')).toContain('yaw stands in the trajectory');
    expect([...flight.trajectories.endsMs]).toEqual([2000, 5000]);
  });

  /** The notes and extras of a `.skyc` whose second drone has such settings beside what the first has. */
  async function ofSettings(first: object, second: object) {
    const drone = (settings: object) => ({
      settings: {
        home: [0, 0, 0],
        trajectory: {
          version: 1,
          points: [
            [0, [0, 0, 0]],
            [9, [0, 0, 0]],
          ],
        },
        ...settings,
      },
    });
    const show = { version: 1, swarm: { drones: [drone(first), drone(second)] } };
    return read('x.skyc', zipSync({ 'show.json': strToU8(JSON.stringify(show)) }));
  }

  test.each<[string, object, string]>([
    ['yaw of another version', { yawControl: { version: 2, setpoints: [] } }, 'the yaw of drone 2'],
    ['yaw that is no number', { yawControl: { version: 1, setpoints: [[0, null]] } }, 'setpoints[0][1]'],
    [
      'yaw that goes back in time',
      {
        yawControl: {
          version: 1,
          setpoints: [
            [5, 0],
            [4, 0],
          ],
        },
      },
      'setpoints[1][0]',
    ],
    ['pyro without its payload', { pyro: { version: 1, events: [[5, 0, 'x']], payloads: {} } }, 'pyro.events[0][2]'],
    ['pyro at no time', { pyro: { version: 1, events: [['5', 0, 'x']], payloads: { x: {} } } }, 'pyro.events[0][0]'],
    ['a return plan of unknown actions', { rthPlan: { version: 1, entries: [{ time: 0, action: 'fly' }] } }, 'action'],
    ['a reference inside', { pyro: { version: 1, events: [], payloads: { x: { $ref: './y.json' } } } }, 'references'],
  ])('%s is left out and named, and the flight is read', async (_, settings, name) => {
    const { flight, notes } = await ofSettings({}, settings);
    expect(flight.extras).toBeUndefined();
    expect(notes.join('\n')).toContain(name);
  });

  test('return plans count only when every drone has one, with the same times', async () => {
    const plan = (...times: number[]) => ({ rthPlan: returnPlan(times, 1) });
    const extrasOf = (flight: FlightShow) => (flight.extras ?? [NO_EXTRAS]).map(({ rthPlan }) => rthPlan !== null);
    expect(extrasOf((await ofSettings(plan(0, 5), plan(0, 5))).flight)).toEqual([true, true]);
    const differing = await ofSettings(plan(0, 5), plan(0, 6));
    expect(extrasOf(differing.flight)).toEqual([false]);
    expect(differing.notes.join()).toContain('times differ');
    const alone = await ofSettings(plan(0, 5), {});
    expect(extrasOf(alone.flight)).toEqual([false]);
    expect(alone.notes.join()).toContain('some drones have none');
  });
});
