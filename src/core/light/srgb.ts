/** Channels 0 to 255. Whether they are sRGB or linear light is said where the colour is named. */
export type Rgb = readonly [number, number, number];

/** Reads `#rrggbb`. */
export function parseColour(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Linear light of an sRGB colour (IEC 61966-2-1), both 0 to 255, rounded; `brightness` scales it as the eye sees it. */
export function toLinear(srgb: Rgb, brightness = 1): Rgb {
  return [linear(srgb[0], brightness), linear(srgb[1], brightness), linear(srgb[2], brightness)];
}

function linear(value: number, brightness: number): number {
  const v = (Math.min(255, Math.max(0, value)) / 255) * brightness;
  return Math.round(255 * (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
}

export const DARK: Rgb = [0, 0, 0];

export function isDark(colour: Rgb): boolean {
  return colour[0] + colour[1] + colour[2] === 0;
}
