import { expect, test } from 'vitest';
import { parseShow } from '../../src/show';
import { smallShowText } from './small-show';

/** A show as loose JSON. */
// biome-ignore lint/suspicious/noExplicitAny: shows are edited field by field
type Loose = any;

const RING = [
  [-50, -50],
  [50, -50],
  [50, 50],
  [-50, 50],
];
const read = (edit: (show: Loose) => void) => parseShow(smallShowText(edit), 'show.json');

test('a ring that repeats its first corner is read as if it did not', () => {
  const footprintM = RING.map(([x, y]) => [x! / 10 + 30, y! / 10]);
  const hall = (corners: number[][]) => ({ kind: 'prism', name: 'Hall', topM: 9, footprintM: corners });
  const closed = read((show) => {
    show.site.geofence.polygonM = [...RING, RING[0]];
    show.site.obstacles = [hall([...footprintM, footprintM[0]!])];
  });
  const open = read((show) => {
    show.site.geofence.polygonM = RING;
    show.site.obstacles = [hall(footprintM)];
  });
  expect(closed).toEqual(open);
});

test('a corner that is repeated elsewhere is refused', () => {
  expect(() => read((show) => (show.site.geofence.polygonM = [RING[0], RING[0], ...RING.slice(1)]))).toThrow(
    /each once/,
  );
});

const homes = (edit: (homes: number[][]) => void) => (show: Loose) => {
  show.fleet.homesM = Array.from({ length: 12 }, (_, k) => [3 * k - 18, 0]);
  edit(show.fleet.homesM);
};

test.each<[string, (show: Loose) => void, RegExp]>([
  [
    'two pads in one place',
    homes((pads) => (pads[6] = [...pads[2]!])),
    /homesM\[6\]: pads 3 and 7 are in one place, \(-12, 0\)/,
  ],
  ['two pads a hand apart', homes((pads) => (pads[6] = [-12, 0.05])), /pads 3 and 7 are 0\.050 m apart/],
  [
    'a launch grid of a hand',
    (show) => (show.fleet.launch.pitchM = 0.01),
    /fleet\.launch\.pitchM: pads 1 and 2 are 0\.010 m apart/,
  ],
  [
    'trays of a hand',
    (show) => (show.fleet.launch.tray = { columns: 2, rows: 2, pitchM: 0.02 }),
    /fleet\.launch\.tray\.pitchM: pads 1 and 2/,
  ],
])('%s: both are named', (_, edit, message) => {
  expect(() => read(edit)).toThrow(message);
});

test('pads that are only too near for a profile are read', () => {
  expect(read(homes((pads) => (pads[6] = [-12, 0.4]))).fleet.homesM![6]).toEqual([-12, 0.4]);
});
