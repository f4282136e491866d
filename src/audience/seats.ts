import type { Seat, SeatId, ShareFile } from '../share';
import { type CameraPose, levelPose } from '../viewport';

export type Point = readonly [number, number, number];

/** How far to the side a seat is, and how far back, as shares of the distance between audience and show. */
const OFFSETS: Readonly<Record<SeatId, readonly [aside: number, back: number]>> = {
  centre: [0, 0],
  left: [-0.5, 0],
  right: [0.5, 0],
  far: [0, 0.8],
};

/** Room around the figures. */
const MARGIN = 1.12;
/** The narrowest picture: a small show far away is not looked at through a telescope. */
const LEAST_HALF = 0.12;
const MOST_HALF = 0.75;

/** Where somebody sits: beside the middle of the audience, at its height; or where they walked. */
export function seatEye({ audienceM, lookAtM }: ShareFile['site'], seat: Seat): Point {
  if (typeof seat !== 'string') return seat;
  const [x, y, z] = audienceM;
  const [toX, toY] = [lookAtM[0] - x, lookAtM[1] - y];
  const [aside, back] = OFFSETS[seat];
  return [x + toY * aside - toX * back, y - toX * aside - toY * back, z];
}

/**
 * The view from a seat that holds all figures of a show, whatever the shape of the picture.
 * @param figuresM `x, y, z` of lights in its scenes, in metres.
 */
export function seatPose(site: ShareFile['site'], seat: Seat, figuresM: readonly number[]): CameraPose {
  const eye = seatEye(site, seat);
  const middle = site.lookAtM;
  const ahead = Math.atan2(middle[0] - eye[0], middle[1] - eye[1]);
  const { aside, up } = spanFrom(eye, ahead, figuresM.length > 0 ? figuresM : site.lookAtM);
  const azimuth = ahead + Math.atan((aside[0] + aside[1]) / 2);
  const halfWidth = bounded(((aside[1] - aside[0]) / 2) * MARGIN);
  const reach = Math.hypot(middle[0] - eye[0], middle[1] - eye[1]) || 1;
  const top = 2 * bounded((up[1] * MARGIN) / 2);
  return { ...levelPose(eye, [Math.sin(azimuth) * reach, Math.cos(azimuth) * reach], top), halfWidth };
}

function bounded(half: number): number {
  return Math.min(Math.max(half, LEAST_HALF), MOST_HALF);
}

/** The least and the largest tangent to the side of a direction and above it; what lies behind the eye is passed over. */
function spanFrom(eye: Point, ahead: number, pointsM: readonly number[]) {
  const [sin, cos] = [Math.sin(ahead), Math.cos(ahead)];
  const aside: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const up: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let k = 0; k + 2 < pointsM.length; k += 3) {
    const [x, y, z] = [pointsM[k]! - eye[0], pointsM[k + 1]! - eye[1], pointsM[k + 2]! - eye[2]];
    const depth = x * sin + y * cos;
    if (depth < 1) continue;
    widen(aside, (x * cos - y * sin) / depth);
    widen(up, z / depth);
  }
  return aside[0] <= aside[1] ? { aside, up } : { aside: [0, 0] as const, up: [0, LEAST_HALF] as const };
}

function widen(span: [number, number], value: number): void {
  span[0] = Math.min(span[0], value);
  span[1] = Math.max(span[1], value);
}
