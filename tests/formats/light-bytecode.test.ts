import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError, LIGHT_TICK_MS, type LightSet } from '../../src/core';
import { KeyCollector } from '../../src/formats/fleet';
import { decodeLight, encodeLight } from '../../src/formats/light-bytecode';
import { coloursAtTicks, type KeyRow, lightSet } from './small-flight';

const WHERE = 'drone 1';

function decode(program: readonly number[], untilMs = 60_000): LightSet {
  const keys = new KeyCollector();
  decodeLight(Uint8Array.from(program), keys, { untilMs, where: WHERE });
  return keys.build();
}

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

  test.each([
    ['no end', [0x07, 1], 'breaks off'],
    ['a cut command', [0x04, 1, 2], 'breaks off'],
    ['an unknown command', [0x0e, 0x00], '0x0e is not known'],
    ['a loop without an end', [0x0c, 2, 0x07, 1, 0x00], 'ends inside a loop'],
    ['a loop end alone', [0x0d, 0x00], 'never began'],
    ['loops five deep', [0x0c, 2, 0x0c, 2, 0x0c, 2, 0x0c, 2, 0x0c, 2, 0x00], 'deeper than 4'],
    ['an endless loop without time', [0x0c, 0, 0x06, 0, 0x0d, 0x00], 'takes no time'],
    ['a varuint without an end', [0x02, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], 'more than five bytes'],
    [
      'a loop bomb',
      [0x0c, 255, 0x0c, 255, 0x0c, 255, 0x0c, 255, 0x07, 0, 0x06, 0, 0x0d, 0x0d, 0x0d, 0x0d, 0x00],
      'commands',
    ],
  ])('%s ends in one clear error', (_, program, message) => {
    expect(() => decode(program)).toThrow(InputError);
    expect(() => decode(program)).toThrow(message);
    expect(() => decode(program)).toThrow(WHERE);
  });
});
