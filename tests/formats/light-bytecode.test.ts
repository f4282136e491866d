import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError, LIGHT_TICK_MS, type LightSet, printMessage, UNATTENDED } from '../../src/core';
import { KeyCollector } from '../../src/formats/fleet';
import { decodeFleetLight, encodeLight } from '../../src/formats/light-bytecode';
import { decodeLight } from '../../src/formats/light-bytecode/decode-light';
import { NoteList } from '../../src/formats/notes/note-list';
import { coloursAtTicks, type KeyRow, lightSet } from './small-flight';

function run(program: readonly number[], untilMs = 60_000): { lights: LightSet; stop: string | null } {
  const keys = new KeyCollector();
  const { stop } = decodeLight(Uint8Array.from(program), keys, untilMs);
  return { lights: keys.build(), stop: stop && printMessage(stop) };
}

const decode = (program: readonly number[], untilMs?: number): LightSet => run(program, untilMs).lights;

const colours = (lights: LightSet, ticks: number): number[][] => coloursAtTicks(lights, 0, ticks);

const level = fc.oneof(fc.constantFrom(0, 255), fc.integer({ min: 0, max: 255 }));
const colour = fc.oneof(
  level.map((grey): [number, number, number] => [grey, grey, grey]),
  fc.tuple(level, level, level),
);
const keyRows = fc
  .array(fc.tuple(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 200 })), colour), { maxLength: 20 })
  .map((steps) => {
    let tick = 0;
    return steps.map(([ticks, rgb]): KeyRow => {
      tick += ticks;
      return [tick * LIGHT_TICK_MS, ...rgb];
    });
  });

/** A player as simple as can be, apart from the decoder: colour at each tick for programs without loops. */
function play(program: Uint8Array, ticks: number): number[][] {
  const shown: number[][] = [];
  let at = 0;
  let now = [0, 0, 0];
  const next = (): number => program[at++]!;
  const duration = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = next();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const target = (kind: number): number[] => {
    if (kind === 0) return [next(), next(), next()];
    if (kind === 1) return new Array<number>(3).fill(next());
    return new Array<number>(3).fill(kind === 2 ? 0 : 255);
  };
  for (let op = next(); op !== 0; op = next()) {
    const from = now;
    if (op >= 8) now = target(op - 8);
    else if (op >= 4) now = target(op - 4);
    const length = duration();
    for (let k = 0; k < length; k++) {
      shown.push(op >= 8 ? from.map((v, c) => Math.round(v + (now[c]! - v) * (k / length))) : now);
    }
  }
  while (shown.length < ticks) shown.push(now);
  return shown.slice(0, ticks);
}

describe('light programs', () => {
  test('what is encoded shows the keys at every tick, in the decoder and in a plain player', () => {
    fc.assert(
      fc.property(keyRows, (rows) => {
        const lights = lightSet([rows]);
        const ticks = (rows.at(-1)?.[0] ?? 0) / LIGHT_TICK_MS + 5;
        const program = encodeLight(lights, 0);
        const wanted = colours(lights, ticks);
        expect(colours(decode([...program]), ticks)).toEqual(wanted);
        expect(play(program, ticks)).toEqual(wanted);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test('a program ends with a hold, and says things the short way', () => {
    const rows: KeyRow[] = [
      [40, 255, 255, 255],
      [60, 0, 0, 0],
      [60, 9, 9, 9],
      [4060, 1, 2, 3],
    ];
    expect([...encodeLight(lightSet([rows]), 0)]).toEqual([
      0x02, 2, 0x07, 0, 0x0a, 1, 0x05, 9, 0, 0x08, 1, 2, 3, 0xc8, 0x01, 0x02, 1, 0x00,
    ]);
    expect([...encodeLight(lightSet([[]]), 0)]).toEqual([0x06, 1, 0x00]);
  });

  test('key times are rounded from show time, so nothing drifts', () => {
    const rows = Array.from({ length: 240 }, (_, frame): KeyRow => [(frame * 1000) / 24, frame, 0, 0]);
    const decoded = decode([...encodeLight(lightSet([rows]), 0)]);
    const last = decoded.timesMs.at(-1)!;
    expect(Math.abs(last - rows.at(-1)![0])).toBeLessThanOrEqual(LIGHT_TICK_MS / 2);
  });

  test('loops unfold, nest, and endless ones stop at the end of the show', () => {
    const twice = decode([0x0c, 2, 0x0c, 2, 0x07, 1, 0x06, 1, 0x0d, 0x05, 9, 1, 0x0d, 0x00]);
    expect(colours(twice, 11).map(([red]) => red)).toEqual([255, 0, 255, 0, 9, 255, 0, 255, 0, 9, 9]);
    const endless = decode([0x0c, 0, 0x07, 1, 0x06, 1, 0x0d, 0x00], 1000);
    expect(colours(endless, 50).filter(([red]) => red === 255)).toHaveLength(25);
  });

  test('wait-until goes to an absolute tick and never back', () => {
    const lights = decode([0x07, 5, 0x03, 3, 0x06, 1, 0x03, 10, 0x05, 7, 1, 0x00]);
    expect(colours(lights, 12).map(([red]) => red)).toEqual([255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 7, 7]);
  });

  test('a program runs to its own end, be it after that of the flight', () => {
    expect(
      colours(decode([0x07, 100, 0x05, 9, 1, 0x00], 0), 102)
        .map(([red]) => red)
        .slice(98),
    ).toEqual([255, 255, 9, 9]);
    expect(run([0x07, 0, 0x02, 0xff, 0xff, 0xff, 0xff, 0x7f, 0x00]).stop).toBeNull();
  });

  const BLUE = [0x04, 0, 0, 255, 50];
  test.each([
    ['no end', BLUE, 'no end command'],
    ['a cut command', [...BLUE, 0x04, 1, 2], 'breaks off within a command'],
    ['a cut duration', [...BLUE, 0x07], 'breaks off within a command'],
    ['an unknown command', [...BLUE, 0x0e, 0x07, 5, 0x00], '0x0e is not known'],
    ['a loop without an end', [0x0c, 2, ...BLUE, 0x00], 'ends inside a loop'],
    ['a loop end alone', [...BLUE, 0x0d, 0x07, 5, 0x00], 'never began'],
    ['loops five deep', [...BLUE, 0x0c, 2, 0x0c, 2, 0x0c, 2, 0x0c, 2, 0x0c, 2, 0x00], 'deeper than 4'],
    ['an endless loop without time', [...BLUE, 0x0c, 0, 0x01, 0x0d, 0x00], 'takes no time'],
    ['a varuint without an end', [...BLUE, 0x02, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], 'more than five bytes'],
    ['a fade without an end', [...BLUE, 0x0b, 0xff, 0xff, 0xff, 0xff, 0x7f, 0x00], 'beyond six hours'],
    [
      'a loop bomb',
      [...BLUE, 0x0c, 255, 0x0c, 255, 0x0c, 255, 0x0c, 255, 0x01, 0x0d, 0x0d, 0x0d, 0x0d, 0x00],
      'commands',
    ],
  ])('%s: the program stops there and holds its colour, and says why', (_, program, why) => {
    const { lights, stop } = run(program);
    expect(stop).toContain(why);
    for (const colour of colours(lights, 200)) expect(colour).toEqual([0, 0, 255]);
  });

  test('any bytes are run to an end, in bounded time and memory', () => {
    const byte = fc.oneof(fc.integer({ min: 0, max: 0x0e }), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 60 }), (program) => {
        const { lights } = run(program, 10_000);
        expect(lights.timesMs.every((ms, k) => Number.isFinite(ms) && (k === 0 || ms >= lights.timesMs[k - 1]!))).toBe(
          true,
        );
      }),
      { numRuns: 200 },
    );
  });

  test('a fleet of bombs is refused in the end, not run for hours', async () => {
    const bomb = Uint8Array.of(0x0c, 255, 0x0c, 255, 0x0c, 255, 0x0c, 255, 0x01, 0x0d, 0x0d, 0x0d, 0x0d, 0x00);
    const programs = Array.from({ length: 300 }, () => bomb);
    const options = {
      untilMs: 1000,
      without: 'dark',
      where: 'x.skyc',
      notes: new NoteList(),
      task: UNATTENDED,
    } as const;
    const droneIds = programs.map((_, k) => String(k + 1));
    await expect(decodeFleetLight(programs, { ...options, droneIds })).rejects.toThrow(InputError);
  });
});
