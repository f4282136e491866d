import { describe, expect, test } from 'vitest';
import { closestPair, type Layout, layOutPicture, type PictureItem } from '../../../src/core/formation';
import { runAtOnce } from '../../../src/core/task-context';

type Strokes = readonly (readonly number[])[];
const look = { part: 'line', colour: 0xffffff, pitchFactor: 1, depthM: 0 };
const line = (strokes: Strokes, more: object = {}): PictureItem => ({
  kind: 'line',
  ...look,
  ...more,
  paths: strokes.map((xy) => ({ xy: Float64Array.from(xy), closed: false })),
});
const filled = (outlines: Strokes, more: object = {}): PictureItem => ({
  kind: 'area',
  rule: 'nonzero',
  mode: 'fill',
  ...look,
  ...more,
  paths: outlines.map((xy) => ({ xy: Float64Array.from(xy), closed: true })),
});
const lay = (items: readonly PictureItem[], count: number): Layout =>
  runAtOnce(layOutPicture(items, { count, cornerRad: 0.6, seed: 1 }));
const places = ({ positions }: Layout) =>
  Array.from({ length: positions.length / 3 }, (_, i) => [positions[3 * i]!, positions[3 * i + 2]!] as const);
/** Distance of the nearest two over that of the densest packing there is of an area. */
const packing = (layout: Layout, area: number) =>
  closestPair(layout.positions)!.distance / Math.sqrt(area / (layout.sites.length * (Math.sqrt(3) / 2)));

const upright = (count: number, step: number, height: number, left = 0) =>
  Array.from({ length: count }, (_, i) => [left + i * step, 0, left + i * step, height]);
const level = (count: number, step: number, width: number) =>
  Array.from({ length: count }, (_, i) => [0, i * step, width, i * step]);

describe('lines nearer to each other than their lights', () => {
  test.each([
    ['hatching', [line(upright(201, 0.5, 100))]],
    ['cross-hatching in two colours', [line(upright(101, 1, 100)), line(level(101, 1, 100), { colour: 0xff0000 })]],
    [
      'strokes drawn as thin areas',
      [filled(upright(101, 1, 100).map(([x, y, , h]) => [x!, y!, x! + 0.3, y!, x! + 0.3, h!, x!, h!]))],
    ],
  ] as [string, PictureItem[]][])('%s of a square light it evenly', (_name, items) => {
    const layout = lay(items, 250);
    expect(layout.sites).toHaveLength(250);
    expect(layout.litAsOne).toBe('lines');
    expect(packing(layout, 100 * 100)).toBeGreaterThan(0.85);
  });

  test('a close spiral is a disc', () => {
    const spiral = Array.from({ length: 6000 }, (_, i) => {
      const [radius, angle] = [i / 60, (i / 6000) * 60 * 2 * Math.PI];
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    }).flat();
    const layout = lay([line([spiral])], 400);
    expect(layout.sites).toHaveLength(400);
    expect(packing(layout, Math.PI * 100 * 100)).toBeGreaterThan(0.8);
  });

  test('each light has the colour and the name of the line that is nearest', () => {
    const left = line(upright(100, 0.5, 60), { part: 'left', colour: 0xff0000 });
    const right = line(upright(100, 0.5, 60, 50), { part: 'right', colour: 0x0000ff });
    const layout = lay([left, right], 200);
    expect(layout.litAsOne).toBe('lines');
    layout.sites.forEach(({ part, colour }, index) => {
      const [x] = places(layout)[index]!;
      if (Math.abs(x - 49.75) < 0.3) return;
      expect([part, colour]).toEqual(x < 49.75 ? ['left', 0xff0000] : ['right', 0x0000ff]);
    });
  });

  test('what is its own mirror image stays so', () => {
    const strokes = upright(121, 0.5, 50, -30);
    const layout = lay([line(strokes)], 151);
    const points = places(layout);
    for (const [x, z] of points) expect(points.some(([u, v]) => Math.hypot(u + x, v - z) < 1e-6)).toBe(true);
  });

  test('lines beside a dense place are still followed', () => {
    const frame = [-20, -20, 120, -20, 120, 80, -20, 80, -20, -20];
    const layout = lay([line([frame], { part: 'frame' }), line(upright(81, 0.5, 40, 20), { part: 'hatch' })], 300);
    expect(layout.litAsOne).toBe('lines');
    const onFrame = places(layout).filter((_, index) => layout.sites[index]!.part === 'frame');
    expect(onFrame.length).toBeGreaterThan(80);
    for (const [x, z] of onFrame) {
      const off = Math.min(Math.abs(x + 20), Math.abs(x - 120), Math.abs(z + 20), Math.abs(z - 80));
      expect(off).toBeLessThan(1e-6);
    }
  });
});

describe('what stays as it was drawn', () => {
  test.each([
    [
      'two lines side by side',
      [
        line([
          [0, 0, 100, 0],
          [0, 1, 100, 1],
        ]),
      ],
    ],
    ['lines a pitch apart', [line(upright(9, 10, 80))]],
    [
      'a star of lines through one place',
      [
        line(
          Array.from({ length: 9 }, (_, i) => [
            50 * Math.cos(i * 0.35),
            50 * Math.sin(i * 0.35),
            -50 * Math.cos(i * 0.35),
            -50 * Math.sin(i * 0.35),
          ]),
        ),
      ],
    ],
  ] as [string, PictureItem[]][])('%s are followed', (_name, items) => {
    const layout = lay(items, 90);
    expect(layout.sites).toHaveLength(90);
    expect(layout.litAsOne).toBeUndefined();
  });
});

test('lines drawn a thousand times over each other are one line', () => {
  const ring = Array.from({ length: 61 }, (_, i) => [
    50 * Math.cos((i * Math.PI) / 30),
    50 * Math.sin((i * Math.PI) / 30),
  ]).flat();
  const layout = lay([line(Array.from({ length: 300 }, () => ring))], 60);
  expect(layout.sites).toHaveLength(60);
  expect(closestPair(layout.positions)!.distance).toBeGreaterThan(4.5);
});

test('an area thinner than any field can see is lit as the line that it looks like', () => {
  const layout = lay([filled([[0, 0, 1e6, 0, 1e6, 1, 0, 1]])], 550);
  expect(layout.sites).toHaveLength(550);
  expect(closestPair(layout.positions)!.distance).toBeGreaterThan(1700);
});

test('the steps of a blend, each too fine for lights of its own, are lit as one and keep their colours', () => {
  const rings = Array.from({ length: 120 }, (_, step) => {
    const radius = 60 - step / 2;
    const outline = Array.from({ length: 60 }, (_, i) => [
      radius * Math.cos((i * Math.PI) / 30),
      radius * Math.sin((i * Math.PI) / 30),
    ]);
    return filled([outline.flat()], { colour: step, part: `step ${step}` });
  });
  const layout = lay(rings, 200);
  expect(layout.sites).toHaveLength(200);
  expect(layout.litAsOne).toBe('areas');
  expect(packing(layout, Math.PI * 60 * 60)).toBeGreaterThan(0.85);
  layout.sites.forEach(({ colour }, index) => {
    expect(Math.abs(Math.hypot(...places(layout)[index]!) - (60 - colour / 2))).toBeLessThan(1.5);
  });
});
