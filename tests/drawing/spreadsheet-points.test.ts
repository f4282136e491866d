import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/core';
import { decodeText, readPointsCsv } from '../../src/drawing';

const read = (text: string) => readPointsCsv(text, 'a.csv');
const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};

describe('read as spreadsheets write them', () => {
  test.each<[string, string, number[]]>([
    ['semicolons', 'Name;x_m;y_m;z_m\na;0.5;0;20', [0.5, 0, 20]],
    ['semicolons and decimal commas', 'Name;x_m;y_m;z_m\na;0,5;0;20', [0.5, 0, 20]],
    ['tabs and decimal commas', 'Name\tx\ty\tz\na\t0,5\t0\t20', [0.5, 0, 20]],
    ['bars', 'x|y|z\n1|2|3', [1, 2, 3]],
    ['blanks', 'x y z\n 1   2 3 ', [1, 2, 3]],
    ['a sep= line', 'sep=;\r\nx;y;z\r\n1;2;3', [1, 2, 3]],
    ['plain names of axes', 'name,x,y,z\na,1,2,3', [1, 2, 3]],
    ['no header', '1,2,3\n4,5,6', [1, 2, 3, 4, 5, 6]],
    ['no header, names', 'a,1,2,3\nx,4,5,6', [1, 2, 3, 4, 5, 6]],
    ['no header, numbers in order', '1,7,2,3\n2,4,5,6', [7, 2, 3, 4, 5, 6]],
    ['another order', 'z,name,y,x\n3,a,2,1', [1, 2, 3]],
    ['commas at the end', 'Name,x_m,y_m,z_m,,\na,1,2,3,,\n,,,,,', [1, 2, 3]],
    ['comments', '# by script\nx,y,z\n// here\n1,2,3', [1, 2, 3]],
    ['a header in a comment', '# x [cm], y [cm], z [cm]\n100,200,300', [1, 2, 3]],
    ['quotes', '"Name","x_m","y_m","z_m"\n"a","0,5","0","20"', [0.5, 0, 20]],
    ['line ends of old', 'x,y,z\r1,2,3\r', [1, 2, 3]],
    ['millimetres', 'x_mm,y_mm,z_mm\n500,0,20000', [0.5, 0, 20]],
    ['centimetres', 'x [cm],y [cm],z [cm]\n50,0,2000', [0.5, 0, 20]],
    ['feet', 'X (ft),Y (ft),Z (ft)\n10,0,65', [3.048, 0, 19.812]],
    ['units that differ', 'x (cm),y in m,z_ft\n100,2,10', [1, 2, 3.048]],
    ['three decimals after a comma', 'x;y;z\n1,250;0,000;20,125', [1.25, 0, 20.125]],
    ['a minus of typesetters', 'x,y,z\n\u22121,2,3', [-1, 2, 3]],
  ])('%s', (_, text, positionsM) => {
    for (const written of [text, `\uFEFF${text}`, text.replaceAll('\n', '\r\n')]) {
      expect(Array.from(read(written).positionsM, (m) => Number(m.toFixed(9)))).toEqual(positionsM);
    }
  });

  test('UTF-16 and Windows-1251, told by their bytes', () => {
    const text = 'Имя\tx\ty\tz\nа\t1\t2\t3';
    for (const bytes of [utf16(text), utf16(text, true), utf16(text).slice(2), new TextEncoder().encode(text)]) {
      expect([...read(decodeText(bytes, 'a.csv')).positionsM]).toEqual([1, 2, 3]);
    }
    const cyrillic = Uint8Array.from([0xc8, 0xec, 0xff, ...Buffer.from(';x;y;z\na;1;2;3')]);
    expect([...read(decodeText(cyrillic, 'a.csv')).positionsM]).toEqual([1, 2, 3]);
    expect(() => decodeText(Uint8Array.of(1, 0, 0, 0, 5, 0), 'a.csv')).toThrow(InputError);
  });

  test('colours in channels and as #rrggbb; what is left out is named', () => {
    expect([...read('b;g;r;z;y;x\n7;0;255;3;2;1').coloursSrgb!]).toEqual([255, 0, 7]);
    expect([...read('x,y,z,Colour\n1,2,3,#ff8000').coloursSrgb!]).toEqual([255, 128, 0]);
    expect(read('x,y,z,t\n1,2,3,4').notes.join()).toContain('"t"');
    expect(read('x,y,z\n1,2,3\n#2,4,5,6').notes.join()).toContain('lines that begin with # or // are left out: 3');
  });
});

describe('refused with line, column and separator', () => {
  test.each([
    ['x;y;z\n0x10;0;20', /line 2, column 1: x is "0x10".*semicolons/],
    ['x,y,z\n0,1e999,20', /line 2, column 2: y is "1e999".*commas/],
    ['x\ty\tz\n0\tNaN\t20', /line 2, column 2: y is "NaN".*tabs/],
    ['x;y;z\n0;;20', /line 2, column 2: y is "": it is empty.*semicolons/],
    ['x;y;z\n1,234;0;20', /x is "1,234": it may be a decimal or thousands/],
    ['x;y;z\n1.234,5;0;20', /thousands/],
    ['x;y;z\n1 234;0;20', /thousands/],
    ['x;y;z\n1,5;0.5;20', /one of them in all of the file/],
    ['Name,x,y,z\na,0,5,0,20', /line 2: 5 values where 4 are expected.*commas.*quotes/],
    ['x_furlong,y,z\n1,2,3', /line 1.*unit of "x_furlong" is not known/],
    ['x,x_m,y,z\n1,1,2,3', /2 columns of x/],
    ['a,x,y\nb,1,2', /does not name all of x, y and z/],
    ['lat,lon,alt\n51,71,300', /names no columns x, y and z/],
    ['5,0,0,20\n7,3,0,20', /names no columns x, y and z/],
    ['x,y,z,red\n1,2,3,4', /some of red, green and blue/],
    ['x;y;z;hex\n1;2;3;red', /hex is "red"/],
    ['Name,x,y,z\n"a\nb",1,2,3\nc,1,2,bad', /line 4, column 4/],
    ['x,y,z\n"1,2,3\n4,5,6', /line 2: a cell has a quote/],
    ['x,y\n1,2', /line 1.*no three cells/],
  ])('%j', (text, message) => {
    expect(() => read(text)).toThrow(InputError);
    expect(() => read(text)).toThrow(message);
  });
});

test('what is written in any of these ways is read as it was', () => {
  const metres = fc.integer({ min: -5_000_000, max: 5_000_000 }).map((mm) => mm / 1000);
  const table = fc.array(fc.tuple(metres, metres, metres), { minLength: 1, maxLength: 12 });
  const ways = fc.record({ separator: fc.constantFrom(';', '\t', '|'), comma: fc.boolean(), header: fc.boolean() });
  fc.assert(
    fc.property(table, ways, (points, { separator, comma, header }) => {
      const cell = (value: number) => (comma ? `${value}`.replace('.', ',') : `${value}`);
      const body = points.map((point) => point.map(cell).join(separator));
      const text = [...(header ? [['x', 'y', 'z'].join(separator)] : []), ...body].join('\n');
      try {
        expect([...read(text).positionsM]).toEqual(points.flat());
      } catch (error) {
        // No number of the file proves that a comma stands before decimals.
        expect(error).toMatchObject({ name: 'InputError', what: expect.stringMatching(/thousands/) });
        expect(comma).toBe(true);
      }
    }),
  );
});

test('no text hangs the reader or breaks it but by a message', { timeout: 20_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'xyz,;\t|"\n#=01.5 -e[]m'), maxLength: 120 }), (text) => {
      try {
        read(text);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }),
    { numRuns: 1000 },
  );
  for (const long of [`x${' '.repeat(500_000)}!,y,z`, `${'"'.repeat(300_001)}`, `${'1'.repeat(500_000)},2,3`])
    expect(() => read(long)).toThrow(InputError);
});
