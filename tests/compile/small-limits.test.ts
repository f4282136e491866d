import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileShow } from '../../src/compile';
import { type CheckReport, checkFlight, type FlightShow, InputError, UNATTENDED } from '../../src/core';
import { ExportRefused, exportFlight } from '../../src/formats';
import { parseShow } from '../../src/show';
import type { ShowOfVersion1 } from '../fixtures/version-1';

const thousandths = (min: number, max: number) => fc.integer({ min: 1000 * min, max: 1000 * max }).map((n) => n / 1000);

const limits = fc.record({
  accelerationMps2: thousandths(0.05, 0.3),
  jerkMps3: fc.oneof(thousandths(0.02, 0.5), fc.constant(6)),
  speedXyMps: thousandths(0.3, 6),
  speedUpMps: thousandths(0.2, 3),
  speedDownMps: thousandths(0.2, 2),
});

const scene = fc.record({
  formation: fc.constantFrom('ring', 'wall', 'ball'),
  heightM: thousandths(20, 40),
  headingDeg: fc.integer({ min: 0, max: 359 }),
  moves: fc.boolean(),
});

type SlowScene = typeof scene extends fc.Arbitrary<infer S> ? S : never;
type Limits = typeof limits extends fc.Arbitrary<infer L> ? L : never;

/** A show of 14 drones whose limits are an order of magnitude below those of drones. */
function slowShow(own: Limits, scenes: readonly SlowScene[]): ShowOfVersion1 {
  const corners: [number, number][] = [
    [-150, -100],
    [150, -100],
    [150, 150],
    [-150, 150],
  ];
  return {
    version: 1,
    title: 'Slow',
    site: {
      origin: { latitudeDeg: 51, longitudeDeg: 71, amslM: 300 },
      headingDeg: 0,
      geofence: { polygonM: corners, ceilingM: 115 },
      audience: { positionM: [0, -120, 1.7], lookAtM: [0, 0, 40] },
    },
    fleet: { count: 14, launch: { columns: 7, rows: 2, pitchM: 2.5 } },
    profile: {
      name: 'own',
      source: 'tests',
      separationDesignM: 2,
      separationHardM: 1.5,
      altitudeMinM: 5,
      altitudeMaxM: 110,
      launchPitchM: 2,
      verticalZoneM: 2.5,
      enduranceS: 5000,
      ...own,
    },
    formations: {
      ring: { recipe: { kind: 'circle', radiusM: 8 } },
      wall: { recipe: { kind: 'grid', columns: 7, rows: 2, pitchM: 2.6 } },
      ball: { recipe: { kind: 'shell', radiusM: 6 } },
    },
    storyboard: { takeoff: { layers: 2 }, scenes: scenes.map(storyScene), landing: { layers: 2 } },
  };
}

function storyScene({ formation, heightM, headingDeg, moves }: SlowScene, k: number) {
  return {
    name: `Scene ${k + 1}`,
    formation,
    holdS: 40,
    placement: { positionM: [0, 0, heightM] as [number, number, number], headingDeg },
    ...(moves && { movement: { kind: 'bob' as const, byM: [0, 0, 0.3] as [number, number, number], periodS: 40 } }),
  };
}

async function planned(show: ShowOfVersion1) {
  return compileShow(parseShow(JSON.stringify(show), 'slow'), new Map(), UNATTENDED).catch((error) => {
    if (error instanceof InputError) return null;
    throw error;
  });
}

async function exportCheck(flight: FlightShow): Promise<CheckReport> {
  const request = { flight, format: 'skyc', dateIso: '2026-01-01T00:00:00Z', allowViolations: false } as const;
  const check = (decoded: FlightShow) => checkFlight(decoded);
  return exportFlight({ ...request, check, sink: () => {}, task: UNATTENDED }).then(
    ({ report }) => report,
    (error) => {
      if (error instanceof ExportRefused) return error.report;
      throw error;
    },
  );
}

const codesOf = ({ problems }: CheckReport) => problems.map(({ code }) => code);

test('within limits of a few centimetres a second squared, a plan and the check of its files have one verdict', {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(limits, fc.array(scene, { minLength: 1, maxLength: 2 }), async (own, scenes) => {
      const plan = await planned(slowShow(own, scenes));
      if (!plan) return; // refused, with a reason
      expect(plan.report.transitions.map(({ certified }) => certified)).not.toContain(false);
      expect(codesOf(plan.report)).toEqual([]);
      expect(codesOf(await exportCheck(plan.flight))).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('transitions under an acceleration limit of 0.1 come near their bound', async () => {
  const own = { accelerationMps2: 0.1, jerkMps3: 6, speedXyMps: 6, speedUpMps: 3, speedDownMps: 2 };
  const scenes = [
    { formation: 'ring', heightM: 30, headingDeg: 0, moves: false },
    { formation: 'wall', heightM: 40, headingDeg: 20, moves: false },
  ] as const;
  const plan = await planned(slowShow(own, scenes));
  for (const { ratio } of plan!.report.transitions) expect(ratio).toBeLessThan(1.3);
});
