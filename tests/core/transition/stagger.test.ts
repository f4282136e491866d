import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SceneStagger, TransitionPlan } from '../../../src/core';
import { segmentOfPaths } from '../../../src/core/plan/segment';
import { wishedDelaysMs } from '../../../src/core/plan/wished-delays';
import { sampledSeparation } from '../../oracles/dense-sampling';
import { hexDisc, hovering, scatter, shell, shifted, wall } from '../../oracles/formations';
import { judgeTransition } from '../../oracles/judge-transition';
import { MOVE_LIMITS, planNow } from '../../oracles/plan-now';

const SEPARATION_M = 2;
/** Between two looks of the slow judge. */
const SAMPLE_MS = 25;
const ORDERS = [
  'left-right',
  'right-left',
  'bottom-top',
  'top-bottom',
  'near-far',
  'far-near',
  'centre-out',
  'outside-in',
  'random',
] as const;

function style(wish: Partial<SceneStagger> = {}): SceneStagger {
  return { order: 'left-right', totalS: 3, waves: null, seed: 1, rightXY: [1, 0], ...wish };
}

function staggered(fromM: Float64Array, toM: Float64Array, wish: SceneStagger, fixedMs: number | null = null) {
  return planNow({ fromM, toM, separationM: SEPARATION_M, fixedMs, wishedDelaysMs: wishedDelaysMs(fromM, wish) });
}

/** The independent check, and dense sampling, of what is flown: waits and all. */
function expectClean(plan: TransitionPlan, fromM: Float64Array, toM: Float64Array): void {
  expect(plan.certified).toBe(true);
  const { runs, durationMs } = segmentOfPaths(plan.paths, fromM.length / 3);
  expect(durationMs).toBe(plan.durationMs);
  const judged = { ...plan, durationS: durationMs / 1000, trajectories: () => runs };
  expect(judgeTransition(judged, { name: '', fromM, toM, exact: false }, SEPARATION_M, MOVE_LIMITS)).toEqual([]);
  expect(sampledSeparation(runs, SAMPLE_MS).m).toBeGreaterThanOrEqual(SEPARATION_M - 1e-6);
}

const formation = fc.oneof(
  fc.nat(1e6).map((seed) => (n: number) => scatter(n, 2.05, seed, 1.6)),
  fc.integer({ min: 3, max: 12 }).map((columns) => (n: number) => wall(n, 2.05, columns)),
  fc.constant((n: number) => hovering(shell(n, 2.1))),
  fc.constant((n: number) => hovering(hexDisc(n, 2.05))),
);

test('formations by chance in any style: what is flown is clean, and costs what is said', () => {
  let kept = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 90 }),
      formation,
      formation,
      fc.constantFrom(...ORDERS),
      fc.double({ min: 0.3, max: 9, noNaN: true }),
      fc.option(fc.integer({ min: 2, max: 6 })),
      fc.integer({ min: -30, max: 30 }),
      (n, from, to, order, totalS, waves, asideM) => {
        const [fromM, toM] = [from(n), shifted(to(n), asideM, 12, 0)];
        const plan = staggered(fromM, toM, style({ order, totalS, waves }));
        expectClean(plan, fromM, toM);
        const { flownMs, wishedMs, togetherMs, refused } = plan.stagger!;
        expect(flownMs).toBeLessThanOrEqual(wishedMs + 40);
        expect(plan.durationMs).toBe(togetherMs + flownMs);
        expect(refused === null).toBe(flownMs > 0);
        kept += Number(flownMs > 0);
      },
    ),
    { numRuns: 60 },
  );
  expect(kept).toBeGreaterThan(20);
});

test('those that fly apart leave just as they are asked to', () => {
  const fromM = wall(40, 3, 40);
  const plan = staggered(fromM, shifted(fromM, 0, 40, 0), style({ order: 'left-right', totalS: 2 }));
  expectClean(plan, fromM, shifted(fromM, 0, 40, 0));
  expect(plan.stagger).toMatchObject({ wishedMs: 2000, flownMs: 2000, refused: null });
  expect(plan.stagger!.keptShare).toBeGreaterThan(0.98);
  const delays = plan.paths.stagger!.delaysMs;
  for (let i = 1; i < delays.length; i++) expect(delays[i]).toBeGreaterThanOrEqual(delays[i - 1]!);
});

test('within a fixed time the wish gets what is left of it, and the transition ends on time', () => {
  const fromM = wall(30, 2.4, 10);
  const toM = shifted(fromM, 0, 30, 0);
  const together = planNow({ fromM, toM, separationM: SEPARATION_M });
  const fixedMs = together.durationMs + 800;
  const plan = staggered(fromM, toM, style({ totalS: 5 }), fixedMs);
  expectClean(plan, fromM, toM);
  expect(plan.durationMs).toBe(fixedMs);
  expect(plan.stagger!.flownMs).toBeLessThanOrEqual(840);
  expect(staggered(fromM, toM, style(), together.durationMs).stagger).toMatchObject({ flownMs: 0, refused: 'no-time' });
});

test('what no drone can do is said: no extent in that direction, speed at an end', () => {
  const fromM = wall(12, 2.4, 4);
  const toM = shifted(fromM, 0, 20, 0);
  expect(staggered(fromM, toM, style({ order: 'near-far' })).stagger!.refused).toBe('no-extent');
  const toVelocityMps = new Float64Array(36).fill(0.1);
  const wish = { fromM, toM, separationM: SEPARATION_M, toVelocityMps, wishedDelaysMs: wishedDelaysMs(fromM, style()) };
  expect(planNow(wish).stagger!.refused).toBe('speed-at-an-end');
});

test('waves are as large as each other, orders are those that the audience sees', () => {
  const places = wall(12, 2, 4);
  const waves = wishedDelaysMs(places, style({ waves: 3, totalS: 4 }));
  for (const delay of [0, 2000, 4000]) expect(waves.filter((one) => one === delay).length).toBe(4);
  const turned = style({ rightXY: [-1, 0] });
  expect(wishedDelaysMs(places, turned)).toEqual(wishedDelaysMs(places, style({ order: 'right-left' })));
  const outward = wishedDelaysMs(hexDisc(19, 2), style({ order: 'centre-out' }));
  expect(Math.min(...outward)).toBe(0);
  expect(wishedDelaysMs(places, style({ order: 'random', seed: 4 }))).toEqual(
    wishedDelaysMs(places, style({ order: 'random', seed: 4 })),
  );
});

test('with all leaving together a plan is what it was', () => {
  const fromM = wall(20, 2.4, 5);
  const plan = planNow({ fromM, toM: shifted(fromM, 0, 20, 0), separationM: SEPARATION_M });
  expect('stagger' in plan || 'stagger' in plan.paths).toBe(false);
});
