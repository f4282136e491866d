import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { InputError, positionInto } from '../../src/core';
import { contentNotes, exportBytes, read } from './exporting';
import { smallFlight } from './small-flight';

const HEADER = 'Time [msec],x [m],y [m],z [m],Red,Green,Blue';
const csv = (...rows: string[]): Uint8Array => strToU8(`${[HEADER, ...rows].join('\n')}\n`);

async function firstFile(rateHz?: number): Promise<string[]> {
  const { bytes } = await exportBytes(smallFlight(), 'csv', rateHz === undefined ? {} : { csvRateHz: rateHz });
  return new TextDecoder().decode(unzipSync(bytes)['Drone 1.csv']).split('\n');
}

describe('Skybrush CSV', () => {
  test('header, rounding and colours are those of the format; five rows a second', async () => {
    const lines = await firstFile();
    expect(lines[0]).toBe(HEADER);
    expect(lines).toHaveLength(1 + 61 + 1);
    expect(lines[1]).toBe('0,0,1.5,0,0,0,0');
    expect(lines[6]).toBe('1000,0,1.5,1.563,255,255,255');
    expect(lines[21]).toBe('4000,0,1.5,10,7,7,7');
    expect(lines[61]).toBe('12000,4.1,2.5,0,0,0,0');
  });

  test('times are rounded each from k / rate, and the end gets a row of its own', async () => {
    const times = (await firstFile(7)).slice(1, -1).map((line) => Number(line.split(',')[0]));
    expect(times.slice(0, 4)).toEqual([0, 143, 286, 429]);
    expect(times.slice(-2)).toEqual([11_857, 12_000]);
    expect((await firstFile(7.5)).at(-2)).toMatch(/^12000,/);
  });

  test('the polyline passes through the rows, and the deviation from the plan is stated', async () => {
    const plan = smallFlight();
    const { bytes, result } = await exportBytes(plan, 'csv', { csvRateHz: 10 });
    const { flight, format } = await read('x.zip', bytes);
    expect([format.motion, flight.droneIds]).toEqual(['polyline', ['1', '2']]);
    expect(result.maxDeviationM).toBeGreaterThan(0.001);
    expect(result.maxDeviationM).toBeLessThan(0.05);
    const [a, b] = [new Float64Array(3), new Float64Array(3)];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), (tenths) => {
        positionInto(plan.trajectories, 1, tenths * 100, a, 0);
        positionInto(flight.trajectories, 1, tenths * 100, b, 0);
        expect(Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!)).toBeLessThan(0.001);
      }),
    );
  });

  test('a piece runs straight from row to row', async () => {
    const rows = ['0,0,0,0,0,0,0', '250,0,0,0,0,0,0', '500,0,0,0,9,9,9', '1000,4,0,8,9,9,9', '2000,4,0,8,9,9,9'];
    const { flight } = await read('one.csv', csv(...rows));
    expect([...flight.trajectories.startsMs]).toEqual([0, 250, 500, 1000]);
    expect([...flight.trajectories.endsMs]).toEqual([250, 500, 1000, 2000]);
    const place = new Float64Array(3);
    positionInto(flight.trajectories, 0, 750, place, 0);
    expect([...place]).toEqual([0, 2, 4]);
  });

  test('other headers, line ends and files without colours are read', async () => {
    const plain = strToU8('Time_msec,x_m,y_m,z_m\r\n0,1,2,3\r\n40,1,2,4\r\n');
    const { flight } = await read('plain.csv', plain);
    expect([...flight.homesM]).toEqual([-2, 1, 3]);
    expect([...flight.lights.rgb.subarray(0, 3)]).toEqual([255, 255, 255]);
    const coloured = strToU8('\uFEFFTime_msec,x_m,y_m,z_m,Red,Green,Blue\n0,1,2,3,4,5,6');
    expect([...(await read('c.csv', coloured)).flight.lights.rgb]).toEqual([4, 5, 6]);
  });

  test.each<[string, Uint8Array, string]>([
    ['a short row', csv('0,0,0,0,0,0,0', '250,0,0,0,0,0'), 'bad.csv: line 3'],
    ['NaN', csv('0,0,NaN,0,0,0,0'), '"NaN" is not a number'],
    ['infinity', csv('0,0,0,Infinity,0,0,0'), 'is not a number'],
    ['an empty cell', csv('0,0,,0,0,0,0'), '"" is not a number'],
    ['a far coordinate', csv('0,0,1e9,0,0,0,0'), '"1e9" is not a number from -10000 to 10000'],
    ['time that goes back', csv('250,0,0,0,0,0,0', '0,0,0,0,0,0,0'), 'time 0 ms does not follow 250 ms'],
    ['time that stands still', csv('0,0,0,0,0,0,0', '0,1,0,0,0,0,0'), 'does not follow'],
    ['a time before zero', csv('-20,0,0,0,0,0,0'), 'column 1'],
    ['a hexadecimal number', csv('0,0x10,0,0,0,0,0'), '"0x10" is not a number'],
    ['a colour below zero', csv('0,0,0,0,0,-1,0'), 'column 6'],
    ['a time in seconds', strToU8('Time [s],x [m],y [m],z [m]\n0,0,0,0\n'), 'known'],
    ['a colour of 256', csv('0,0,0,0,256,0,0'), 'column 5'],
    ['no rows', csv(), 'no rows'],
  ])('%s ends in one error that names file and line', async (_, bytes, message) => {
    await expect(read('bad.csv', bytes)).rejects.toThrow(InputError);
    await expect(read('bad.csv', bytes)).rejects.toThrow(message);
  });

  const rows = '0,1,2,3,10,20,30|40.5,1,2,3.5,10,20,30|100,1,2,4,10,20,30'.split('|');
  const text = (...lines: string[]) => strToU8(lines.join('\n'));
  test.each<[string, Uint8Array]>([
    ['as we write it', text(HEADER, ...rows)],
    ['no header', text(...rows)],
    ['a header in capitals', text('TIME_MSEC,X_M,Y_M,Z_M,RED,GREEN,BLUE', ...rows)],
    ['a short header', text('time_ms,x,y,z,r,g,b', ...rows)],
    ['blank lines', text('', HEADER, rows[0]!, '', '  ', rows[1]!, ',,,,,,', rows[2]!, '', '')],
    ['further columns', text(`${HEADER},Yaw [deg],note`, ...rows.map((row) => `${row},90,x`))],
    ['further cells without a name', text(HEADER, ...rows.map((row) => `${row},`))],
    ['semicolons', text(...[HEADER, ...rows].map((line) => line.replaceAll(',', ';')))],
    ['tabs and spaces', text(...[HEADER, ...rows].map((line) => line.replaceAll(',', '\t ')))],
    ['quotes', text(...[HEADER, ...rows].map((line) => `"${line.replaceAll(',', '","')}"`))],
    ['colours as fractions', text(HEADER, ...rows.map((row) => row.replace('10,20,30', '9.6,20.4,30.0')))],
    ['carriage returns', strToU8(`\uFEFF${[HEADER, ...rows].join('\r\n')}\r\n`)],
  ])('%s: read as others read it', async (_, bytes) => {
    const { flight } = await read('one.csv', bytes);
    expect([[...flight.trajectories.startsMs], [...flight.trajectories.endsMs]]).toEqual([
      [0, 40.5],
      [40.5, 100],
    ]);
    expect([...flight.homesM]).toEqual([-2, 1, 3]);
    expect([...flight.lights.rgb.subarray(0, 3)]).toEqual([10, 20, 30]);
  });

  test('without colours, or with other columns in their place, a drone is white and that is said', async () => {
    for (const lines of [
      ['Time_msec,x_m,y_m,z_m,yaw,Red,Green', '0,1,2,3,9,9,9', '400,1,2,3,9,9,9'],
      ['0,1,2,3', '400,1,2,3'],
      ['0,1,2,3,90', '400,1,2,3,90'],
    ]) {
      const { flight, notes } = await read('a.csv', text(...lines));
      expect([...flight.lights.rgb.subarray(0, 3)]).toEqual([255, 255, 255]);
      expect(contentNotes(notes)).toEqual(['Drone a: no colours: white.']);
    }
  });

  test('a foreign header is named', async () => {
    const other = zipSync({ 'a.csv': strToU8('t,px,py,pz\n0,0,0,0\n') });
    await expect(read('x.zip', other)).rejects.toThrow('x.zip: a.csv: line 1');
  });

  test.each([0, -4, 1000, Number.NaN])('a rate of %d is refused', async (rateHz) => {
    await expect(exportBytes(smallFlight(), 'csv', { csvRateHz: rateHz })).rejects.toThrow(InputError);
  });
});
