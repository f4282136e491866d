import { expect, test } from 'vitest';
import { type KeptFlight, KeptFlights } from '../../src/jobs/kept-flights';
import { parseShow } from '../../src/show';
import { makeSyntheticShow } from '../fixtures/synthetic-show';
import { smallShowText } from '../show/small-show';

const show = parseShow(smallShowText(), 'test');
const made = (): KeptFlight => ({ flight: makeSyntheticShow(4).flight, show, assets: new Map() });

test('the last flight is kept whatever its size, and each that it displaces is given out once', () => {
  const flights = new KeptFlights(0);
  const [first, second] = [made(), made()];
  expect(flights.keep(1, first)).toBeNull();
  expect(flights.keep(2, second)).toBe(first.flight);
  expect([flights.find(1), flights.find(2)]).toEqual([null, second]);
});

test('others are kept while they fit, the oldest goes first, and a revision that is planned again displaces itself', () => {
  const kept = [made(), made(), made(), made()];
  const { trajectories, lights } = kept[0]!.flight;
  const arrays = [trajectories.startsMs, trajectories.endsMs, trajectories.controlsM, lights.timesMs, lights.rgb];
  const bytes = arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const flights = new KeptFlights(2 * bytes);
  expect([1, 2, 3].map((revision) => flights.keep(revision, kept[revision - 1]!))).toEqual([null, null, null]);
  expect(flights.keep(4, kept[3]!)).toBe(kept[0]!.flight);
  const again = made();
  expect(flights.keep(3, again)).toBe(kept[2]!.flight);
  expect([1, 2, 3, 4].map((revision) => flights.find(revision)?.flight ?? null)).toEqual([
    null,
    kept[1]!.flight,
    again.flight,
    kept[3]!.flight,
  ]);
});
