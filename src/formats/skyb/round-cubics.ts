/** One cubic of one axis: four controls in units of the file, not yet whole, and its length. */
export interface ExactCubic {
  readonly controls: ArrayLike<number>;
  readonly durationS: number;
}

/** How much worse it is to add to an acceleration than to take as much away: limits are kept by the exact curve. */
const EXCESS_WEIGHT = 20;

/** Cost of a unit squared away from the exact place, against an acceleration error of one unit/s² squared. */
const PLACE_WEIGHT = 0.01;

/**
 * Cost of an error in the velocity at a knot, (units/s)², against one in acceleration, (units/s²)². Measured at 3 mm a
 * unit on 550 drones between grids and spheres: at 4, nine knots jump by more than 0.1 m/s; at 1500 none does, and no
 * acceleration passes its limit at either.
 */
const VELOCITY_WEIGHT = 1500;

const WHOLE = 1e-6;

interface Step {
  readonly cost: number;
  /** Index of the choice at the knot before. */
  readonly before: number;
  readonly controls: readonly number[];
}

/**
 * Rounds the run of cubics of one axis to whole units so that accelerations and velocities stay true. Rounding every control to the
 * nearest unit changes the second difference by up to two units, which at 4 mm a unit and half a second is 0.2 m/s²;
 * chosen together, knots and inner controls within a unit of their places keep it within about half a unit and rather
 * below than above. The choice is a shortest path over the knots (Viterbi's algorithm), two places at each knot.
 * @returns four whole controls a cubic; each starts where the one before ended.
 */
export function roundCubics(cubics: readonly ExactCubic[]): number[][] {
  const steps: Step[][] = [];
  let knots = places(cubics[0]!.controls[0]!);
  let costs = knots.map((knot) => PLACE_WEIGHT * (knot - cubics[0]!.controls[0]!) ** 2);
  for (const cubic of cubics) {
    const next = places(cubic.controls[3]!);
    steps.push(next.map((to) => cheapestStep(cubic, knots, costs, to)));
    costs = steps.at(-1)!.map((step) => step.cost);
    knots = next;
  }
  return retrace(steps);
}

function retrace(steps: readonly (readonly Step[])[]): number[][] {
  const rounded: number[][] = [];
  const ends = steps.at(-1)!;
  let choice = ends.reduce((best, step, index) => (step.cost < ends[best]!.cost ? index : best), 0);
  for (let k = steps.length - 1; k >= 0; k--) {
    const step = steps[k]![choice]!;
    rounded.unshift([...step.controls]);
    choice = step.before;
  }
  return rounded;
}

function cheapestStep(cubic: ExactCubic, knots: readonly number[], costs: readonly number[], to: number): Step {
  let best: Step = { cost: Number.POSITIVE_INFINITY, before: 0, controls: [] };
  for (let before = 0; before < knots.length; before++) {
    const from = knots[before]!;
    const [ones, twos] = innerChoices(cubic, from, to);
    for (const one of ones) {
      for (const two of twos) {
        const controls = [from, one, two, to];
        const cost = costs[before]! + stepCost(cubic, controls);
        if (cost < best.cost) best = { cost, before, controls };
      }
    }
  }
  return best;
}

/** Places for each of the inner controls. A hold stays a hold; elsewhere they may go a unit either way from the nearest. */
function innerChoices({ controls }: ExactCubic, from: number, to: number): [readonly number[], readonly number[]] {
  if (from === to && isHold(controls)) return [[from], [from]];
  return [aboutNearest(controls[1]!), aboutNearest(controls[2]!)];
}

function isHold(controls: ArrayLike<number>): boolean {
  for (let k = 1; k < controls.length; k++) if (Math.abs(controls[k]! - controls[0]!) >= WHOLE) return false;
  return true;
}

function aboutNearest(value: number): number[] {
  const nearest = Math.round(value);
  return [clamp(nearest - 1), clamp(nearest), clamp(nearest + 1)];
}

function stepCost({ controls: exact, durationS }: ExactCubic, rounded: readonly number[]): number {
  const perSecond2 = (6 / durationS ** 2) ** 2;
  const bend = penalty(secondDifference(rounded, 0), secondDifference(exact, 0));
  const unbend = penalty(secondDifference(rounded, 1), secondDifference(exact, 1));
  const start = rounded[0]! - exact[0]!;
  const one = rounded[1]! - exact[1]!;
  const two = rounded[2]! - exact[2]!;
  const end = rounded[3]! - exact[3]!;
  const place = one ** 2 + two ** 2 + end ** 2;
  const speed = (3 / durationS) ** 2 * ((one - start) ** 2 + (end - two) ** 2);
  return perSecond2 * (bend + unbend) + VELOCITY_WEIGHT * speed + PLACE_WEIGHT * place;
}

function secondDifference(values: ArrayLike<number>, at: number): number {
  return values[at]! - 2 * values[at + 1]! + values[at + 2]!;
}

function penalty(rounded: number, exact: number): number {
  const excess = Math.max(0, Math.abs(rounded) - Math.abs(exact) - WHOLE);
  return (rounded - exact) ** 2 + EXCESS_WEIGHT * excess ** 2;
}

/** The whole numbers on both sides, or the one that it is. */
function places(value: number): number[] {
  const nearest = Math.round(value);
  if (Math.abs(value - nearest) < WHOLE) return [clamp(nearest)];
  return [...new Set([clamp(Math.floor(value)), clamp(Math.ceil(value))])];
}

/** Into the range of an `i16`. */
function clamp(units: number): number {
  return Math.max(-0x8000, Math.min(0x7fff, units));
}
