export type Rgb = readonly [number, number, number];

/** The sky's light at a height of the sun; linear. */
export interface SkyColours {
  readonly zenith: Rgb;
  readonly middle: Rgb;
  /** Over the horizon. */
  readonly low: Rgb;
  /** The town's own light in the haze. */
  readonly city: Rgb;
  /** Where the sun is below the horizon: close to it, and above. */
  readonly dusk: Rgb;
  readonly duskWide: Rgb;
  /** Light that falls on what stands, from the whole sky and from the sun. */
  readonly ambient: Rgb;
  readonly sun: Rgb;
}

const NIGHT: SkyColours = {
  zenith: [0.0007, 0.0019, 0.0075],
  middle: [0.0028, 0.0085, 0.029],
  low: [0.006, 0.01, 0.0195],
  city: [0.046, 0.028, 0.0135],
  dusk: [0.004, 0.0016, 0.0008],
  duskWide: [0.001, 0.0007, 0.0009],
  ambient: [0.001, 0.0014, 0.003],
  sun: [0, 0, 0],
};

const LATE_DUSK: SkyColours = {
  zenith: [0.0009, 0.0027, 0.0105],
  middle: [0.0036, 0.0125, 0.042],
  low: [0.0075, 0.013, 0.025],
  city: [0.044, 0.027, 0.013],
  dusk: [0.135, 0.05, 0.014],
  duskWide: [0.021, 0.0135, 0.015],
  ambient: [0.0022, 0.0034, 0.0075],
  sun: [0, 0, 0],
};

const EARLY_DUSK: SkyColours = {
  zenith: [0.01, 0.026, 0.075],
  middle: [0.034, 0.08, 0.19],
  low: [0.06, 0.062, 0.085],
  city: [0.036, 0.022, 0.012],
  dusk: [0.72, 0.27, 0.07],
  duskWide: [0.17, 0.085, 0.06],
  ambient: [0.03, 0.042, 0.075],
  sun: [0, 0, 0],
};

const SUNSET: SkyColours = {
  zenith: [0.045, 0.095, 0.225],
  middle: [0.12, 0.2, 0.36],
  low: [0.17, 0.15, 0.14],
  city: [0.006, 0.004, 0.002],
  dusk: [0.95, 0.42, 0.11],
  duskWide: [0.3, 0.17, 0.08],
  ambient: [0.11, 0.13, 0.18],
  sun: [0.28, 0.13, 0.05],
};

const DAY: SkyColours = {
  zenith: [0.055, 0.14, 0.36],
  middle: [0.17, 0.31, 0.54],
  low: [0.2, 0.22, 0.22],
  city: [0.0004, 0.0004, 0.0004],
  dusk: [0.02, 0.02, 0.015],
  duskWide: [0.02, 0.02, 0.015],
  ambient: [0.17, 0.21, 0.27],
  sun: [0.62, 0.55, 0.45],
};

const KEYS: readonly (readonly [altitudeDeg: number, colours: SkyColours])[] = [
  [-16, NIGHT],
  [-9, LATE_DUSK],
  [-4, EARLY_DUSK],
  [0.5, SUNSET],
  [14, DAY],
];

/** The sky's light when the sun is at a height (degrees above the horizon); between known heights by ratio, as eyes see. */
export function skyColours(sunDeg: number): SkyColours {
  const next = KEYS.findIndex(([altitudeDeg]) => sunDeg < altitudeDeg);
  if (next === 0) return NIGHT;
  if (next < 0) return DAY;
  const [[fromDeg, from], [toDeg, to]] = [KEYS[next - 1]!, KEYS[next]!];
  const share = (sunDeg - fromDeg) / (toDeg - fromDeg);
  const names = Object.keys(NIGHT) as (keyof SkyColours)[];
  return Object.fromEntries(
    names.map((name) => [name, mixByRatio(from[name], to[name], share)]),
  ) as unknown as SkyColours;
}

function mixByRatio(from: Rgb, to: Rgb, share: number): Rgb {
  const least = 1e-5;
  const mix = (k: 0 | 1 | 2) => (from[k] + least) ** (1 - share) * (to[k] + least) ** share - least;
  return [mix(0), mix(1), mix(2)];
}
