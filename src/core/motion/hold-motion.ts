import { crossProduct, rotationAbout } from '../math/rotation';
import { type Course, steadyCourse, swingEnvelope, thereAndBackCourse, times } from './easing';
import type { Movement, MovementEase, MovementExtent, MovementOf } from './movement';
import { PathCurve } from './path-curve';

/** A place and its velocity: metres and metres per second. */
export type MovingPoint = [x: number, y: number, z: number, vx: number, vy: number, vz: number];

/** What movements do to a formation at one instant of a hold. */
export interface HoldInstant {
  /** Takes a point from where it rests to where it is, in the formation's frame; reads the place, writes all. */
  readonly move: (point: MovingPoint) => void;
  /** How far paths have carried the formation from its placement, and how fast, in the show frame. */
  readonly carried: Readonly<MovingPoint>;
}

/** Length of a hold, how it is eased, and the formation that it holds. */
export interface HoldFrame {
  readonly holdS: number;
  readonly ease: MovementEase;
  readonly extent: MovementExtent;
  /** The show's vertical in the formation's frame, about which a formation turns that follows a path: a unit vector. */
  readonly upright: readonly [number, number, number];
}

/** Changes a moving point that rests at `restX`. */
type Step = (point: MovingPoint, restX: number) => void;

/** Movements act in this order, however they are listed; those of one kind in the order of the list. */
const ORDER: readonly Movement['kind'][] = ['scale', 'wave', 'beat', 'turn', 'sway', 'path', 'bob'];

const RADIANS = Math.PI / 180;
const TURN = 2 * Math.PI;
const STILL: Course = { value: 1, rate: 0 };

/**
 * The movements of a scene over its hold: first the formation grows, then it waves and beats in its own frame, then it
 * turns, and last it is carried. Velocities are exact. Without easing a movement is at its full speed and swing from
 * the first instant to the last.
 */
export class HoldMotion {
  readonly #movements: readonly Movement[];
  readonly #frame: HoldFrame;
  readonly #curves = new Map<Movement, PathCurve>();

  constructor(movements: readonly Movement[], frame: HoldFrame) {
    this.#movements = ORDER.flatMap((kind) => movements.filter((movement) => movement.kind === kind));
    this.#frame = frame;
    for (const movement of movements) {
      if (movement.kind === 'path') this.#curves.set(movement, new PathCurve(movement.pointsM));
    }
  }

  /** The movements at a time from the start of the hold. */
  at(timeS: number): HoldInstant {
    const growth = this.#movements
      .filter((movement) => movement.kind === 'scale')
      .map((scale) => this.#growth(scale, timeS))
      .reduce(times, STILL);
    const steps: Step[] = [];
    const carried: MovingPoint = [0, 0, 0, 0, 0, 0];
    for (const movement of this.#movements) {
      const step =
        movement.kind === 'path' ? this.#carry(movement, timeS, carried) : this.#step(movement, timeS, growth);
      if (step) steps.push(step);
    }
    return {
      carried,
      move: (point) => {
        const restX = point[0];
        point.fill(0, 3);
        for (const step of steps) step(point, restX);
      },
    };
  }

  #step(movement: Exclude<Movement, MovementOf<'path'>>, timeS: number, growth: Course): Step {
    const { holdS, ease, extent } = this.#frame;
    switch (movement.kind) {
      case 'scale':
        return grow(this.#growth(movement, timeS));
      case 'wave':
        return wave(movement, extent, timeS, swingEnvelope(timeS, holdS, movement.periodS, ease));
      case 'beat':
        return beat(movement, this.#swing(movement.periodS, timeS), growth);
      case 'turn':
        return turn(scaled(steadyCourse(timeS, holdS, ease), movement.degrees * RADIANS));
      case 'sway':
        return turn(scaled(this.#swing(movement.periodS, timeS), movement.degrees * RADIANS));
      case 'bob': {
        const rise = times(riseAndFall(timeS, movement.periodS), swingEnvelope(timeS, holdS, movement.periodS, ease));
        return shift(movement.byM, rise);
      }
    }
  }

  /** Factor by which a formation has grown. */
  #growth({ to, back }: MovementOf<'scale'>, timeS: number): Course {
    const { holdS, ease } = this.#frame;
    const { value, rate } = (back ? thereAndBackCourse : steadyCourse)(timeS, holdS, ease);
    return { value: 1 + (to - 1) * value, rate: (to - 1) * rate };
  }

  /** To and fro between -1 and 1, at 0 in the beginning. */
  #swing(periodS: number, timeS: number): Course {
    const { holdS, ease } = this.#frame;
    const phase = (TURN * timeS) / periodS;
    const sine = { value: Math.sin(phase), rate: (TURN / periodS) * Math.cos(phase) };
    return times(sine, swingEnvelope(timeS, holdS, periodS, ease));
  }

  /** Adds the displacement along a path to `carried`; the turn that goes with it, where the heading follows. */
  #carry(path: MovementOf<'path'>, timeS: number, carried: MovingPoint): Step | null {
    const curve = this.#curves.get(path)!;
    const share = steadyCourse(timeS, this.#frame.holdS, this.#frame.ease);
    const speedMps = curve.lengthM * share.rate;
    const place = curve.placeAt(curve.lengthM * share.value);
    for (let axis = 0; axis < 3; axis++) {
      carried[axis]! += place.at[axis]!;
      carried[3 + axis]! += place.direction[axis]! * speedMps;
    }
    if (!path.headingFollows) return null;
    return turnAbout(this.#frame.upright, { value: place.turnedRad, rate: place.turningRadPerM * speedMps });
  }
}

function scaled({ value, rate }: Course, factor: number): Course {
  return { value: factor * value, rate: factor * rate };
}

/** From 0 to 1 and back, once a period. */
function riseAndFall(timeS: number, periodS: number): Course {
  const phase = (TURN * timeS) / periodS;
  return { value: (1 - Math.cos(phase)) / 2, rate: (Math.PI / periodS) * Math.sin(phase) };
}

function grow({ value, rate }: Course): Step {
  return (point) => {
    for (let axis = 0; axis < 3; axis++) {
      point[3 + axis] = value * point[3 + axis]! + rate * point[axis]!;
      point[axis]! *= value;
    }
  };
}

/** A point keeps its place in the wave while the formation grows, so that the mast stays still. */
function wave(movement: MovementOf<'wave'>, extent: MovementExtent, timeS: number, swell: Course): Step {
  const width = Math.max(extent.maxX - extent.minX, 1e-6);
  const phaseRate = -TURN / movement.periodS;
  return (point, restX) => {
    const loose = (restX - extent.minX) / width;
    const phase = TURN * ((restX - extent.minX) / movement.lengthM - timeS / movement.periodS);
    const reach = movement.amplitudeM * loose;
    point[1] += reach * Math.sin(phase) * swell.value;
    point[4] += reach * (phaseRate * Math.cos(phase) * swell.value + Math.sin(phase) * swell.rate);
  };
}

/** Wings turn about the edges of the body, which grows with the formation. */
function beat({ degrees, bodyM }: MovementOf<'beat'>, swing: Course, growth: Course): Step {
  const angle = scaled(swing, degrees * RADIANS);
  const slope = Math.tan(angle.value);
  const lift = times({ value: slope, rate: (1 + slope * slope) * angle.rate }, growth);
  return (point, restX) => {
    const beyond = Math.max(0, Math.abs(restX) - bodyM);
    point[2] += beyond * lift.value;
    point[5] += beyond * lift.rate;
  };
}

/** About the vertical, counterclockwise from above. */
function turn(angle: Course): Step {
  const [cos, sin] = [Math.cos(angle.value), Math.sin(angle.value)];
  return (point) => {
    const [x, y, , vx, vy] = point;
    point[0] = x * cos - y * sin;
    point[1] = x * sin + y * cos;
    point[3] = vx * cos - vy * sin - angle.rate * point[1];
    point[4] = vx * sin + vy * cos + angle.rate * point[0];
  };
}

/** About an axis of the formation's frame, by the right hand; the velocity gains the turn's own, `ω × p`. */
function turnAbout(axis: readonly [number, number, number], angle: Course): Step {
  if (axis[2] === 1) return turn(angle);
  const rotate = rotationAbout(axis, angle.value);
  return (point) => {
    const at: [number, number, number] = [point[0], point[1], point[2]];
    const velocity: [number, number, number] = [point[3], point[4], point[5]];
    rotate(at);
    rotate(velocity);
    const ofTurn = crossProduct(axis, at);
    for (let k = 0; k < 3; k++) {
      point[k] = at[k]!;
      point[3 + k] = velocity[k]! + angle.rate * ofTurn[k]!;
    }
  };
}

function shift(byM: readonly [number, number, number], share: Course): Step {
  return (point) => {
    for (let axis = 0; axis < 3; axis++) {
      point[axis]! += byM[axis]! * share.value;
      point[3 + axis]! += byM[axis]! * share.rate;
    }
  };
}
