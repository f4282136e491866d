import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileUnhashed } from '../../src/compile';
import { type PlacedSegment, UNATTENDED } from '../../src/core';
import { joinSegments } from '../../src/core/plan/segment';
import { runAtOnce } from '../../src/core/task-context';
import { TrajectoryBuilder } from '../../src/core/trajectory/trajectory-builder';
import { createFleetSampler } from '../../src/playback';
import { parseShow } from '../../src/show';
import '../seed-properties';
import { SMALL_SHOW } from '../fixtures/small-show';
import { joinedColours, joinedPositions } from '../oracles/joined-sampling';

const DRONES = 5;
const DARK = {
  keyStart: new Uint32Array(DRONES + 1),
  timesMs: new Float64Array(0),
  rgb: new Uint8Array(0),
};

interface Drawn {
  readonly pieceMs: readonly number[];
  readonly metres: readonly number[];
  readonly order: readonly number[];
}

const SEGMENT: fc.Arbitrary<Drawn> = fc.record({
  pieceMs: fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 5 }),
  metres: fc.array(fc.double({ min: -200, max: 200, noNaN: true }), { minLength: 12, maxLength: 40 }),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: DRONES }),
});

/** Segments behind each other; each run has pieces of its own lengths, all of one duration. */
function courseOfDrawn(segments: readonly Drawn[]): PlacedSegment[] {
  let startMs = 0;
  return segments.map(({ pieceMs, metres, order }) => {
    const builder = new TrajectoryBuilder(DRONES);
    for (let run = 0; run < DRONES; run++) {
      let atMs = 0;
      for (const [k, _] of pieceMs.entries()) {
        const lengthMs = pieceMs[(k + run) % pieceMs.length]!;
        const controls = Array.from({ length: 12 }, (_, at) => metres[(at + 5 * k + 3 * run) % metres.length]!);
        builder.add(run, atMs, atMs + lengthMs, controls);
        atMs += lengthMs;
      }
    }
    const durationMs = pieceMs.reduce((sum, ms) => sum + ms, 0);
    const placed = { segment: { durationMs, runs: builder.build() }, startMs, runOf: Uint32Array.from(order) };
    startMs += durationMs;
    return placed;
  });
}

test('sampled by its segments a flight is where the joined one is, to the bit, in any order of times', () => {
  const times = fc.array(fc.double({ min: -500, max: 60_000, noNaN: true }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(SEGMENT, { minLength: 1, maxLength: 6 }), times, (drawn, asked) => {
      const course = courseOfDrawn(drawn);
      const joined = runAtOnce(joinSegments(course, DRONES));
      const sampler = createFleetSampler({ courses: [course], lights: DARK });
      const positionsM = new Float32Array(3 * DRONES);
      // where pieces and segments meet, a step before and a step behind
      const edges = [...joined.startsMs, ...joined.endsMs].flatMap((ms) => [ms, ms - 1e-6, ms + 1e-6]);
      for (const timeMs of [...asked, ...edges]) {
        sampler.samplePositionsInto(positionsM, timeMs);
        expect(positionsM).toEqual(joinedPositions(joined, timeMs));
      }
    }),
    { numRuns: 60 },
  );
});

const GROUPED = {
  ...SMALL_SHOW,
  groups: [
    {
      name: 'stars',
      count: 9,
      storyboard: {
        scenes: [{ name: 'high', formation: 'ring', placement: { positionM: [0, 0, 85] }, holdS: 9 }],
      },
    },
  ],
};

test.each([
  ['one group', SMALL_SHOW],
  ['two groups that wait for each other', GROUPED],
])('a planned show of %s is the same by its segments, places and light', async (_, input) => {
  const show = parseShow(JSON.stringify(input), 'test');
  const { flight, courses, report } = await compileUnhashed(show, new Map(), UNATTENDED);
  expect(courses.length).toBe(show.storyboards.length);
  const [bySegments, joined] = [createFleetSampler({ courses, lights: flight.lights }), createFleetSampler(flight)];
  expect(bySegments.count).toBe(show.fleet.count);
  const found = new Float32Array(3 * show.fleet.count);
  const times = Array.from({ length: 400 }, (_, k) => ((k * 7919) % 400) * (report.durationS * 2.6) - 300);
  for (const timeMs of times) {
    bySegments.samplePositionsInto(found, timeMs);
    expect(found).toEqual(joinedPositions(flight.trajectories, timeMs));
    joined.samplePositionsInto(found, timeMs);
    expect(found).toEqual(joinedPositions(flight.trajectories, timeMs));
    bySegments.sampleLightsInto(found, timeMs);
    expect(found).toEqual(joinedColours(flight.lights, timeMs));
  }
});
