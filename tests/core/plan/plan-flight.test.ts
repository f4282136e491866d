import { expect, test } from 'vitest';
import {
  Cancelled,
  checkTrajectories,
  type FlightStory,
  type FormationPoints,
  InputError,
  type LightSet,
  paintFlight,
  planFlight,
  planMovesInline,
  positionInto,
  SegmentCache,
  UNATTENDED,
} from '../../../src/core';
import { printMessage } from '../../../src/core/message';
import type { SparePolicy } from '../../../src/core/plan/flight-story';
import { spreadOverLayers } from '../../../src/core/plan/launch/launch-layers';
import { SPARE } from '../../../src/core/plan/scene/plan-scene';
import { runAtOnce } from '../../../src/core/task-context';
import { PROFILE, SITE } from '../check/flights';
import { placedAt, sceneOf } from './scenes';

const DRONES = 24;
const LAYERS = { altitudeM: 8, layers: 3, layerStepM: 2, intervalS: 1 };

function pads(): Float64Array {
  return Float64Array.from(
    Array.from({ length: DRONES }, (_, d) => [(d % 6) * 2.5, Math.floor(d / 6) * 2.5, 0]).flat(),
  );
}

function ring(count: number): FormationPoints {
  const angle = (p: number) => (2 * Math.PI * p) / count;
  return {
    positionsM: Float64Array.from(
      Array.from({ length: count }, (_, p) => [12 * Math.cos(angle(p)), 0, 12 * Math.sin(angle(p))]).flat(),
    ),
    coloursSrgb: new Uint8Array(count * 3).fill(255),
    parts: new Uint16Array(count),
    partNames: ['ring'],
  };
}

function story(points: FormationPoints, spares: SparePolicy = 'behind'): FlightStory {
  const placement = placedAt([0, 5, 40]);
  const scene = { placement, holdS: 20, spares };
  return {
    homesM: pads(),
    profile: PROFILE,
    space: null,
    takeoff: LAYERS,
    scenes: [
      sceneOf(points, { ...scene, name: 'first', movements: [{ kind: 'turn', degrees: 90 }] }),
      sceneOf(points, { ...scene, name: 'second', placement: { ...placement, headingDeg: 45, scale: 1.2 } }),
    ],
    landing: { ...LAYERS, to: 'nearest' },
  };
}

test('a whole flight: takes off, shows, lands, each on a pad of its own, and the check has nothing to say', async () => {
  const plan = await planFlight(story(ring(DRONES)), UNATTENDED);
  const flight = { trajectories: plan.trajectories, homesM: pads(), site: SITE };
  const { report } = checkTrajectories(flight, PROFILE);
  expect(report.problems).toEqual([]);
  expect(report.minSeparation!.m).toBeGreaterThanOrEqual(2);
  const at = new Float64Array(3);
  const landed = new Set<string>();
  for (let d = 0; d < DRONES; d++) {
    positionInto(plan.trajectories, d, plan.landing.endMs, at, 0);
    landed.add(at.join());
  }
  expect(landed.size).toBe(DRONES);
  expect([...landed].sort()).toEqual(
    Array.from({ length: DRONES }, (_, d) =>
      pads()
        .slice(3 * d, 3 * d + 3)
        .join(),
    ).sort(),
  );
  expect(plan.transitions.map(({ from, to }) => [from, to])).toEqual([
    ['takeoff', 'first'],
    ['first', 'second'],
    ['second', 'landing'],
  ]);
  expect(plan.transitions.every(({ plan: { certified } }) => certified)).toBe(true);
});

test('in a scene every point is filled by exactly one drone, where the recipe put it', async () => {
  const points = ring(16);
  const plan = await planFlight(story(points), UNATTENDED);
  const [first] = plan.scenes;
  expect([...first!.pointOf].filter((point) => point !== SPARE).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 16 }, (_, p) => p),
  );
  const at = new Float64Array(3);
  for (let d = 0; d < DRONES; d++) {
    positionInto(plan.trajectories, d, first!.startMs, at, 0);
    const point = first!.pointOf[d]!;
    if (point === SPARE) expect(at[1]).toBeGreaterThan(5 + 12);
    else expect(at[2]).toBeCloseTo(40 + points.positionsM[3 * point + 2]!, 2);
  }
});

test('where spares double the points, all drones are lit, two of one light', async () => {
  const points = ring(16);
  points.coloursSrgb.set(Array.from({ length: 48 }, (_, at) => (at % 3 === 0 ? 10 * (at / 3) : 0)));
  const plan = await planFlight(story(points, 'double'), UNATTENDED);
  const { report } = checkTrajectories({ trajectories: plan.trajectories, homesM: pads(), site: SITE }, PROFILE);
  expect(report.problems).toEqual([]);
  expect(report.minSeparation!.m).toBeGreaterThanOrEqual(2);
  const lit = [...plan.scenes[0]!.pointOf].sort((a, b) => a - b);
  expect(lit).toEqual([0, 0, 1, 2, 2, 3, 4, 4, 5, 6, 6, 7, 8, 8, 9, 10, 10, 11, 12, 12, 13, 14, 14, 15]);
});

test('spares land during a hold that is long enough, and wait behind with a note where it is not', async () => {
  const long = story(ring(16), 'land');
  const plan = await planFlight({ ...long, scenes: long.scenes.map((scene) => ({ ...scene, holdS: 60 })) }, UNATTENDED);
  const { report } = checkTrajectories({ trajectories: plan.trajectories, homesM: pads(), site: SITE }, PROFILE);
  expect(report.problems).toEqual([]);
  const [first] = plan.scenes;
  expect(first!.note).toBeNull();
  const at = new Float64Array(3);
  for (let d = 0; d < DRONES; d++) {
    positionInto(plan.trajectories, d, (first!.startMs + first!.endMs) / 2, at, 0);
    if (first!.pointOf[d] === SPARE) expect(at[2]).toBe(0);
  }
  const short = await planFlight(long, UNATTENDED);
  expect(short.scenes.map(({ note }) => printMessage(note!))).toEqual(
    Array(2).fill(expect.stringContaining('too short')),
  );
  expect((await planFlight(story(ring(16)), UNATTENDED)).scenes[0]!.note).toBeNull();
});

test('light follows the point; spares are dark; everyone is dark on the ground', async () => {
  const points = ring(16);
  const plan = await planFlight(story(points), UNATTENDED);
  const light = { brightness: 1, fadeInS: 1, fadeOutS: 1, effects: [] };
  const figures = [{ points, light: { ...light, colour: '#ff8000' } }];
  const painted = { figures, transitionLight: 'blend' as const };
  const set = runAtOnce(
    paintFlight(plan, {
      takeoffColours: ['#0000ff'],
      scenes: [painted, painted],
      landingColours: ['#ffffff'],
    }),
  );
  const scene = plan.scenes[0]!;
  for (let d = 0; d < DRONES; d++) {
    const middle = (scene.startMs + scene.endMs) / 2;
    const expected = scene.pointOf[d] === SPARE ? [0, 0, 0] : [255, 55, 0];
    expect(colourAt(set, d, middle)).toEqual(expected);
    expect(colourAt(set, d, plan.landing.endMs + 100)).toEqual([0, 0, 0]);
    expect(colourAt(set, d, plan.takeoff.endMs - 100)).toEqual([0, 0, 255]);
    for (let key = set.keyStart[d]! + 1; key < set.keyStart[d + 1]!; key++) {
      expect(set.timesMs[key]! % 20).toBe(0);
      expect(set.timesMs[key]).toBeGreaterThanOrEqual(set.timesMs[key - 1]!);
    }
  }
});

function colourAt(set: LightSet, d: number, timeMs: number): number[] {
  let key = set.keyStart[d]!;
  while (key + 1 < set.keyStart[d + 1]! && set.timesMs[key + 1]! <= timeMs) key++;
  const next = Math.min(key + 1, set.keyStart[d + 1]! - 1);
  const gap = set.timesMs[next]! - set.timesMs[key]!;
  const share = gap > 0 ? Math.min(1, (timeMs - set.timesMs[key]!) / gap) : 0;
  return [0, 1, 2].map((c) => Math.round(set.rgb[3 * key + c]! * (1 - share) + set.rgb[3 * next + c]! * share));
}

test('the same story gives the same bytes', async () => {
  const [a, b] = await Promise.all([planFlight(story(ring(20)), UNATTENDED), planFlight(story(ring(20)), UNATTENDED)]);
  expect(a).toEqual(b);
});

test('with a cache the parts that an edit does not touch are the same objects, and the plan is the same', async () => {
  const means = { planTransitions: planMovesInline, cache: new SegmentCache() };
  const before = story(ring(20));
  const [first, second] = before.scenes;
  const [figure] = second!.figures;
  const moved = { ...figure!, placement: { ...figure!.placement, positionM: [1, 5, 40] as const } };
  const after = { ...before, homesM: pads(), scenes: [first!, { ...second!, figures: [moved] }] };
  const a = await planFlight(before, UNATTENDED, means);
  const b = await planFlight(after, UNATTENDED, means);
  expect(b).toEqual(await planFlight(after, UNATTENDED));
  // take-off, way, first scene, way, second scene, way, landing
  const isKept = b.segments.map(({ segment }, k) => segment === a.segments[k]!.segment);
  expect(isKept).toEqual([true, true, true, false, false, false, true]);
});

test('more points than drones are refused', async () => {
  await expect(planFlight(story(ring(DRONES + 1)), UNATTENDED)).rejects.toThrow(InputError);
});

test('a cancelled plan stops at the next scene', async () => {
  let asked = 0;
  const task = {
    progress: () => {},
    checkpoint: () => (++asked === 2 ? Promise.reject(new Cancelled()) : Promise.resolve()),
  };
  await expect(planFlight(story(ring(DRONES)), task)).rejects.toThrow(Cancelled);
  expect(asked).toBe(2);
});

test('neighbouring pads rise to different layers', () => {
  const layerOf = runAtOnce(spreadOverLayers(pads(), 4));
  for (let d = 0; d < DRONES; d++) {
    if (d % 6 < 5) expect(layerOf[d]).not.toBe(layerOf[d + 1]);
    if (d + 6 < DRONES) expect(layerOf[d]).not.toBe(layerOf[d + 6]);
  }
});
