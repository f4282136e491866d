/** How a device is held, in degrees, as `deviceorientation` events tell it. */
export interface HeldDevice {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
}

/** Where its back looks, in radians: clockwise from where its angles count from, and above the horizon. */
export interface Look {
  readonly azimuthRad: number;
  readonly elevationRad: number;
}

const RAD = Math.PI / 180;

/**
 * The direction of the device's back camera: its −z axis turned by Z(alpha) X(beta) Y(gamma), as the specification of
 * Device Orientation has it (section 4.1). It does not depend on whether the device is held upright or across.
 */
export function lookOfDevice({ alpha, beta, gamma }: HeldDevice): Look {
  const [sinA, cosA] = [Math.sin(alpha * RAD), Math.cos(alpha * RAD)];
  const [sinB, cosB] = [Math.sin(beta * RAD), Math.cos(beta * RAD)];
  const [sinG, cosG] = [Math.sin(gamma * RAD), Math.cos(gamma * RAD)];
  const east = -cosA * sinG - sinA * sinB * cosG;
  const north = -sinA * sinG + cosA * sinB * cosG;
  const up = -cosB * cosG;
  return { azimuthRad: Math.atan2(east, north), elevationRad: Math.asin(Math.min(1, Math.max(-1, up))) };
}

/** So near to straight up or down the azimuth says nothing. */
const STEEP_RAD = 80 * RAD;

/** By how much a head turns from one look to another: to the left, and up. */
export function turnBetween(from: Look, to: Look): { readonly turnRad: number; readonly tiltRad: number } {
  const isSteep = Math.max(Math.abs(from.elevationRad), Math.abs(to.elevationRad)) > STEEP_RAD;
  const clockwise = to.azimuthRad - from.azimuthRad;
  const shortest = Math.atan2(Math.sin(clockwise), Math.cos(clockwise));
  return { turnRad: isSteep ? 0 : -shortest, tiltRad: to.elevationRad - from.elevationRad };
}
