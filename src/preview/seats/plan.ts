import type { Point } from '../../audience';
import type { ShareFile } from '../../share';

/** Half a side of the plan as it is drawn. */
export const PLAN_HALF = 100;

/** Room behind the audience and around the show, as a share of the way from one to the other. */
const ROOM = 1.45;

/** A plan of the place, seen from above: the show lies up, the audience down. */
export interface Plan {
  /** Where a place lies on the plan: to the right and down, within `PLAN_HALF` of the middle. */
  toPlan(point: Point): readonly [number, number];
  /** The place at the height of the audience; what lies beyond the plan is brought to its edge. */
  fromPlan(right: number, down: number): Point;
  /** How long a metre is drawn. */
  readonly unitsPerM: number;
  /** Turn of the compass against the plan, clockwise, in degrees. */
  readonly northDeg: number;
}

export function planOf(
  { audienceM, lookAtM, headingDeg, placesM = [] }: ShareFile['site'],
  outlineM: readonly number[],
): Plan {
  const [toX, toY] = [lookAtM[0] - audienceM[0], lookAtM[1] - audienceM[1]];
  const distanceM = Math.max(20, Math.hypot(toX, toY));
  const turn = Math.atan2(toX, toY);
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  const middle = [audienceM[0] + toX / 2, audienceM[1] + toY / 2] as const;
  const halfM = Math.max(
    ROOM * distanceM,
    reachOf([...outlineM, ...placesM.flatMap(({ positionM }) => positionM)], middle) * 1.05,
  );
  const unitsPerM = PLAN_HALF / halfM;
  const within = (units: number) => Math.min(Math.max(units, -PLAN_HALF), PLAN_HALF) / unitsPerM;
  return {
    unitsPerM,
    northDeg: -headingDeg - (turn * 180) / Math.PI,
    toPlan: ([x, y]) => {
      const [dx, dy] = [x - middle[0], y - middle[1]];
      return [(dx * cos - dy * sin) * unitsPerM, -(dx * sin + dy * cos) * unitsPerM];
    },
    fromPlan: (right, down) => {
      const [u, v] = [within(right), -within(down)];
      return [middle[0] + u * cos + v * sin, middle[1] - u * sin + v * cos, audienceM[2]];
    },
  };
}

function reachOf(outlineM: readonly number[], [x, y]: readonly [number, number]): number {
  let reachM = 0;
  for (let k = 0; k + 2 < outlineM.length; k += 3) {
    reachM = Math.max(reachM, Math.abs(outlineM[k]! - x), Math.abs(outlineM[k + 1]! - y));
  }
  return reachM;
}

/** A round number of metres that is about a quarter of the plan. */
export function scaleM({ unitsPerM }: Plan): number {
  const wantedM = PLAN_HALF / 2 / unitsPerM;
  const power = 10 ** Math.floor(Math.log10(wantedM));
  return [5, 2, 1].map((factor) => factor * power).find((metres) => metres <= wantedM) ?? power;
}

/** Where a seat lies: how far from the show, and to which side of the designer's line of sight, metres; right is positive. */
export function placeOf({ audienceM, lookAtM }: ShareFile['site'], eye: Point) {
  const [toX, toY] = [lookAtM[0] - audienceM[0], lookAtM[1] - audienceM[1]];
  const length = Math.hypot(toX, toY) || 1;
  return {
    distanceM: Math.hypot(lookAtM[0] - eye[0], lookAtM[1] - eye[1]),
    asideM: ((eye[0] - audienceM[0]) * toY - (eye[1] - audienceM[1]) * toX) / length,
  };
}
