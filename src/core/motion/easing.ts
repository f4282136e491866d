import type { MovementEase } from './movement';

/** A value at an instant and its rate of change per second. */
export interface Course {
  readonly value: number;
  readonly rate: number;
}

/** Share of a path that speeding up takes, and again in slowing down. */
const RAMP = 0.2;

/**
 * A share that goes from 0 to 1 within `lengthS`: steady, but for smooth ramps from rest and to rest at the ends that
 * are eased. At an eased end its speed and acceleration are zero.
 */
export function steadyCourse(timeS: number, lengthS: number, ease: MovementEase): Course {
  const share = timeS / lengthS;
  const steady = 1 / (1 - (RAMP * (Number(ease.in) + Number(ease.out))) / 2);
  const rate = steady / lengthS;
  if (ease.in && share < RAMP) {
    const u = share / RAMP;
    return { value: steady * RAMP * rampArea(u), rate: rate * rampHeight(u) };
  }
  if (ease.out && share > 1 - RAMP) {
    const u = (1 - share) / RAMP;
    return { value: 1 - steady * RAMP * rampArea(u), rate: rate * rampHeight(u) };
  }
  return { value: steady * (share - (ease.in ? RAMP / 2 : 0)), rate };
}

/** A share that goes from 0 to 1 in the first half of `lengthS` and back in the second, at rest in the middle. */
export function thereAndBackCourse(timeS: number, lengthS: number, ease: MovementEase): Course {
  const half = lengthS / 2;
  if (timeS <= half) return steadyCourse(timeS, half, { in: ease.in, out: true });
  const { value, rate } = steadyCourse(lengthS - timeS, half, { in: ease.out, out: true });
  return { value, rate: -rate };
}

/** The smooth step `3u² - 2u³`: how fast a ramp is. */
function rampHeight(u: number): number {
  return u * u * (3 - 2 * u);
}

/** Integral of the smooth step: how far a ramp has come. */
function rampArea(u: number): number {
  return u * u * u - (u * u * u * u) / 2;
}

/**
 * How far what goes to and fro swings: it grows from 0 at an eased start of a hold to 1, and falls back to 0 at an eased
 * end, within a period or half of the hold.
 */
export function swingEnvelope(timeS: number, holdS: number, periodS: number, ease: MovementEase): Course {
  const rampS = Math.min(periodS, holdS / 2);
  const rising = ease.in ? smootherStep(timeS / rampS) : STEADY;
  const falling = ease.out ? smootherStep((holdS - timeS) / rampS) : STEADY;
  return {
    value: rising.value * falling.value,
    rate: (rising.rate * falling.value - rising.value * falling.rate) / rampS,
  };
}

const STEADY: Course = { value: 1, rate: 0 };

/** Perlin's step with no speed and no acceleration at its ends. */
function smootherStep(u: number): Course {
  const c = Math.min(1, Math.max(0, u));
  return { value: c * c * c * (c * (c * 6 - 15) + 10), rate: 30 * c * c * (1 - c) * (1 - c) };
}

/** Product of two courses. */
export function times(a: Course, b: Course): Course {
  return { value: a.value * b.value, rate: a.rate * b.value + a.value * b.rate };
}
