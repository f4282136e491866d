/** Red, green and blue, 1 at their fullest. */
type Rgb = readonly [number, number, number];

/** The colour functions of CSS Color 4 that are read. */
const COLOUR_FUNCTION = /^(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(([^()]*)\)$/i;

/**
 * A colour function of CSS as `#rrggbb` or `#rrggbbaa`, which every reader of SVG knows; colours beyond sRGB are cut to it.
 * Undefined for what is no colour function or has numbers that cannot be read.
 */
export function hexOfColourFunction(text: string): string | undefined {
  const match = COLOUR_FUNCTION.exec(text.trim());
  if (!match) return undefined;
  const name = match[1]!.toLowerCase();
  const words = match[2]!.replace(/[,/]/g, ' ').trim().split(/\s+/);
  const space = name === 'color' ? words.shift()!.toLowerCase() : '';
  if (words.length < 3 || words.length > 4 || !words.every(isNumber)) return undefined;
  const rgb = convert(name, space, words);
  if (!rgb?.every(Number.isFinite)) return undefined;
  const alpha = words[3] === undefined ? 1 : part(words[3], 1);
  return `#${rgb.map(hexByte).join('')}${alpha >= 1 ? '' : hexByte(alpha)}`;
}

function isNumber(word: string): boolean {
  return /^(none|[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?(%|deg|rad|grad|turn)?)$/i.test(word);
}

function hexByte(value: number): string {
  return Math.round(Math.min(1, Math.max(0, value)) * 255)
    .toString(16)
    .padStart(2, '0');
}

/** A number or a percentage of `whole`; `none` is 0. */
function part(word: string, whole: number): number {
  if (word === 'none') return 0;
  const value = Number.parseFloat(word);
  return word.endsWith('%') ? (value / 100) * whole : value;
}

function degrees(word: string): number {
  const value = part(word, 360);
  if (word.endsWith('turn')) return value * 360;
  if (word.endsWith('grad')) return value * 0.9;
  return word.endsWith('rad') ? (value * 180) / Math.PI : value;
}

function convert(name: string, space: string, words: readonly string[]): Rgb | undefined {
  const [a, b, c] = words as [string, string, string];
  const polar = (lightness: number, chroma: number): Rgb => {
    const hue = (degrees(c) * Math.PI) / 180;
    return [lightness, chroma * Math.cos(hue), chroma * Math.sin(hue)];
  };
  switch (name) {
    case 'rgb':
    case 'rgba':
      return [part(a, 255) / 255, part(b, 255) / 255, part(c, 255) / 255];
    case 'hsl':
    case 'hsla':
      return fromHsl(degrees(a), percent(b), percent(c));
    case 'hwb':
      return fromHwb(degrees(a), percent(b), percent(c));
    case 'lab':
      return fromLab([part(a, 100), part(b, 125), part(c, 125)]);
    case 'lch':
      return fromLab(polar(part(a, 100), part(b, 150)));
    case 'oklab':
      return fromOklab([part(a, 1), part(b, 0.4), part(c, 0.4)]);
    case 'oklch':
      return fromOklab(polar(part(a, 1), part(b, 0.4)));
    default:
      return fromSpace(space, [part(a, 1), part(b, 1), part(c, 1)]);
  }
}

/** In `hsl` and `hwb` a plain number is a percentage too. */
function percent(word: string): number {
  return Math.min(1, Math.max(0, part(word.replace('%', ''), 100) / 100));
}

function fromHsl(hue: number, saturation: number, lightness: number): Rgb {
  const channel = (n: number) => {
    const k = (((n + hue / 30) % 12) + 12) % 12;
    return lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return [channel(0), channel(8), channel(4)];
}

function fromHwb(hue: number, white: number, black: number): Rgb {
  const sum = Math.max(1, white + black);
  const [r, g, b] = fromHsl(hue, 1, 0.5);
  const mixed = (value: number) => value * Math.max(0, 1 - (white + black) / sum) + white / sum;
  return white + black >= 1 ? [white / sum, white / sum, white / sum] : [mixed(r), mixed(g), mixed(b)];
}

function encode(linear: number): number {
  const size = Math.abs(linear);
  return size <= 0.0031308 ? 12.92 * linear : Math.sign(linear) * (1.055 * size ** (1 / 2.4) - 0.055);
}

function decode(value: number): number {
  const size = Math.abs(value);
  return size <= 0.04045 ? value / 12.92 : Math.sign(value) * ((size + 0.055) / 1.055) ** 2.4;
}

function times(matrix: readonly number[], [x, y, z]: Rgb): Rgb {
  const row = (at: number) => matrix[at]! * x + matrix[at + 1]! * y + matrix[at + 2]! * z;
  return [row(0), row(3), row(6)];
}

const encodeAll = ([r, g, b]: Rgb): Rgb => [encode(r), encode(g), encode(b)];

/** Matrices of CSS Color 4, section 18. */
const P3_TO_SRGB = [1.2249402, -0.2249402, 0, -0.0420569, 1.0420569, 0, -0.0196376, -0.0786361, 1.0982736];
const XYZ_D50_TO_SRGB = [
  3.1341359, -1.6173863, -0.4906619, -0.978795, 1.9162544, 0.0334427, 0.071955, -0.2289768, 1.4053861,
];
const OKLAB_TO_LMS = [1, 0.3963377774, 0.2158037573, 1, -0.1055613458, -0.0638541728, 1, -0.0894841775, -1.291485548];
const LMS_TO_SRGB = [
  4.0767416621, -3.3077115913, 0.2309699292, -1.2684380046, 2.6097574011, -0.3413193965, -0.0041960863, -0.7034186147,
  1.707614701,
];

function fromSpace(space: string, rgb: Rgb): Rgb | undefined {
  const linear = rgb.map(decode) as unknown as Rgb;
  if (space === 'srgb') return rgb;
  if (space === 'srgb-linear') return encodeAll(rgb);
  return space === 'display-p3' ? encodeAll(times(P3_TO_SRGB, linear)) : undefined;
}

function fromOklab(lab: Rgb): Rgb {
  const [l, m, s] = times(OKLAB_TO_LMS, lab);
  return encodeAll(times(LMS_TO_SRGB, [l ** 3, m ** 3, s ** 3]));
}

function fromLab([lightness, a, b]: Rgb): Rgb {
  const y = (lightness + 16) / 116;
  const toXyz = (f: number) => (f ** 3 > 216 / 24389 ? f ** 3 : (116 * f - 16) / (24389 / 27));
  const xyz: Rgb = [0.9642957 * toXyz(y + a / 500), toXyz(y), 0.8251046 * toXyz(y - b / 200)];
  return encodeAll(times(XYZ_D50_TO_SRGB, xyz));
}
