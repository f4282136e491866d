/** Linear light of sRGB channels, 0 to 1 each. */
export type LinearRgb = readonly [red: number, green: number, blue: number];

/** Lightness 0 to 1; `a` from green to red, `b` from blue to yellow. */
export interface Oklab {
  readonly lightness: number;
  readonly a: number;
  readonly b: number;
}

/** Linear light of one channel of sRGB, 0 to 255. */
export function decodeChannel(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** One channel of sRGB, 0 to 255, of linear light. */
export function encodeChannel(linear: number): number {
  const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(255 * Math.min(1, value));
}

/** @param colour sRGB, `0xrrggbb`. */
export function linearOf(colour: number): LinearRgb {
  return [decodeChannel(colour >> 16), decodeChannel((colour >> 8) & 255), decodeChannel(colour & 255)];
}

/** Björn Ottosson, "A perceptual color space for image processing", 2020. */
export function oklabOf([r, g, b]: LinearRgb): Oklab {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

/** How far two colours are apart, about 0 to 1. */
export function distanceBetween(p: Oklab, q: Oklab): number {
  return Math.sqrt((p.lightness - q.lightness) ** 2 + (p.a - q.a) ** 2 + (p.b - q.b) ** 2);
}

/** sRGB, `0xrrggbb`, of a colour in OKLab; what no screen can show is cut off. */
export function srgbOf({ lightness, a, b }: Oklab): number {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channel = (linear: number) => encodeChannel(Math.max(0, linear));
  const red = channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = channel(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return red * 65536 + green * 256 + blue;
}
