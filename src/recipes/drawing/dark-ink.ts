import { encodeChannel, linearOf, oklabOf } from '../oklab';

/** Lightness in OKLab, 0 to 1, that every lit colour has at least: that of pure blue, the darkest full colour there is. */
const LEAST_LIGHTNESS = 0.45;
/** Below this lightness and colourfulness ink is black: it has no hue to keep. */
const BLACK_LIGHTNESS = 0.35;
const BLACK_CHROMA = 0.03;

/** Ink that a printer would call black: `#000000`, Illustrator's `#231F20`, dark greys. */
export function isBlackInk(colour: number): boolean {
  const { lightness, a, b } = oklabOf(linearOf(colour));
  return lightness < BLACK_LIGHTNESS && Math.sqrt(a * a + b * b) < BLACK_CHROMA;
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
  const [red, green, blue] = linear.map((value) => encodeChannel(value * factor)) as [number, number, number];
  return red * 65536 + green * 256 + blue;
}
