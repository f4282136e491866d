/** Lightness in OKLab, 0 to 1, that every lit colour has at least: that of pure blue, the darkest full colour there is. */
const LEAST_LIGHTNESS = 0.45;
/** Below this lightness and colourfulness ink is black: it has no hue to keep. */
const BLACK_LIGHTNESS = 0.35;
const BLACK_CHROMA = 0.03;

type Rgb = readonly [red: number, green: number, blue: number];

/** Ink that a printer would call black: `#000000`, Illustrator's `#231F20`, dark greys. */
export function isBlackInk(colour: number): boolean {
  const { lightness, chroma } = oklabOf(linearOf(colour));
  return lightness < BLACK_LIGHTNESS && chroma < BLACK_CHROMA;
}

/**
 * A colour as light: black ink becomes white, a darker colour than pure blue is raised to that lightness (OKLab), its hue and
 * saturation kept; others stay. All three channels of linear light grow by one factor, which is what keeps the hue.
 */
export function liftInk(colour: number): number {
  if (isBlackInk(colour)) return 0xffffff;
  const linear = linearOf(colour);
  const { lightness } = oklabOf(linear);
  if (lightness >= LEAST_LIGHTNESS - 0.002) return colour;
  // OKLab's lightness goes with the cube root of light.
  const factor = (LEAST_LIGHTNESS / lightness) ** 3;
  const [red, green, blue] = linear.map((value) => encode(value * factor)) as unknown as Rgb;
  return red * 65536 + green * 256 + blue;
}

function linearOf(colour: number): Rgb {
  return [decode(colour >> 16), decode((colour >> 8) & 255), decode(colour & 255)];
}

function decode(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function encode(linear: number): number {
  const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(255 * Math.min(1, value));
}

/** Björn Ottosson, "A perceptual color space for image processing", 2020. */
function oklabOf([r, g, b]: Rgb): { lightness: number; chroma: number } {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const c = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.sqrt(a * a + c * c),
  };
}
