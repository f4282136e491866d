import { planTransition, type TransitionPlan } from '../../../src/core';
import { column, floor, wall } from '../../oracles/formations';
import { printFigures, quantile } from './police-day';

/** Formations of 550 points, at least 2.1 m apart, for a separation of 2 m. */
const N = 550;
const ball = shell(17, 0);
const SUITE: Record<string, Float64Array> = {
  grid: floor(N, 2.5, 22),
  wall: wall(N, 2.1, 33),
  tallWall: wall(N, 2.1, 18),
  sideWall: wall(N, 2.1, 33).map((_, k, all) => (k % 3 === 0 ? all[k + 1]! : k % 3 === 1 ? all[k - 1]! : all[k]!)),
  column: column(N, 2.1),
  ball,
  movedBall: ball.map((value, k) => (k % 3 === 0 ? value + 40 : value)),
  twoBalls: Float64Array.from([...shell(13, -25, 275), ...shell(13, 25, 275)]),
  disc: Float64Array.from({ length: N * 3 }, (_, k) => spiral(Math.floor(k / 3))[k % 3]!),
};
const LIMITS = { speedXyMps: 6, speedUpMps: 3, speedDownMps: 2, accelerationMps2: 3, jerkMps3: 6 };

function shell(radius: number, x: number, n = N): Float64Array {
  return Float64Array.from({ length: n * 3 }, (_, k) => {
    const i = Math.floor(k / 3);
    const z = 1 - (2 * (i + 0.5)) / n;
    const r = Math.sqrt(1 - z * z);
    const turn = i * 2.399963229728653;
    return [x + radius * r * Math.cos(turn), radius * r * Math.sin(turn), 55 + radius * z][k % 3]!;
  });
}

function spiral(i: number): [number, number, number] {
  const radius = 1.4 * Math.sqrt(i + 0.5);
  return [radius * Math.cos(i * 2.399963229728653), 0, 60 + radius * Math.sin(i * 2.399963229728653)];
}

const plans: { plan: TransitionPlan; ms: number }[] = [];
const names = Object.keys(SUITE);
for (const from of names) {
  for (const to of names) {
    if (from === to) continue;
    const start = performance.now();
    const plan = planTransition({
      fromM: SUITE[from]!,
      toM: SUITE[to]!,
      limits: LIMITS,
      separationM: 2,
      fixedMs: null,
      name: `${from} -> ${to}`,
    });
    plans.push({ plan, ms: performance.now() - start });
  }
}
const ratios = plans.map(({ plan }) => plan.durationMs / 1000 / plan.lowerBoundS);
const certified = plans.filter(({ plan }) => plan.certified).length;
const times = plans.map(({ ms }) => ms);
printFigures([
  { name: `one 550-drone transition, median of ${plans.length}`, value: quantile(times, 0.5), unit: 'ms', atMost: 250 },
  { name: 'one 550-drone transition, 95 %', value: quantile(times, 0.95), unit: 'ms', atMost: null },
  { name: 'transitions not certified', value: plans.length - certified, unit: '', atMost: 0 },
  {
    name: 'transitions flown as arcs',
    value: plans.filter(({ plan }) => plan.method === 'arcs').length,
    unit: '',
    atMost: null,
  },
  {
    name: 'duration / lower bound, median',
    value: quantile(ratios, 0.5),
    unit: 'x',
    atMost: null,
    note: 'split limits 6/3/2 m/s, 3 m/s2, 6 m/s3; spacing 2.1 m for 2.0 m',
  },
  { name: 'duration / lower bound, 90 %', value: quantile(ratios, 0.9), unit: 'x', atMost: null },
  { name: 'duration / lower bound, worst', value: quantile(ratios, 1), unit: 'x', atMost: null },
]);
