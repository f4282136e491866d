import type { ManifestFacts } from '../manifest';

/** Where the values of `show.json` stand in the manifest; of several that fit the longest counts. */
const MANIFEST_PLACES: Readonly<Record<string, string>> = {
  'meta.id': 'show.id',
  'meta.title': 'show.title',
  'meta.segments': 'segments',
  'environment.location': 'site',
  'environment.location.origin[0]': 'site.latitudeDeg',
  'environment.location.origin[1]': 'site.longitudeDeg',
  'environment.location.origin[2]': 'site.amslM',
  'environment.location.orientation': 'site.headingDeg',
  'environment.cameras': 'site.audienceM and site.lookAtM',
  media: 'files',
  'settings.cues': 'cues',
  'settings.validation.maxAltitude': 'limits.altitudeMaxM',
  'settings.validation.maxVelocityXY': 'limits.speedXyMps',
  'settings.validation.maxVelocityZ': 'limits.speedDownMps',
  'settings.validation.maxVelocityZUp': 'limits.speedUpMps',
  'settings.validation.maxAccelerationXY': 'limits.accelerationMps2',
  'settings.validation.maxAccelerationZ': 'limits.accelerationMps2',
  'settings.validation.minDistance': 'limits.separationHardM',
  'settings.validation.minNavAltitude': 'limits.altitudeMinM',
  'settings.validation': 'limits',
  'settings.geofence': 'site.geofenceM',
  'settings.geofence.maxAltitude': 'site.ceilingM',
};

/** The number as it stands in the manifest, where the unit or the rounding of `show.json` makes it another. */
export function statedValue({ site, limits }: ManifestFacts, place: string, expected: unknown): string {
  const stated = new Map<string, unknown>([
    ...Object.entries(site).map(([key, value]) => [`site.${key}`, value] as const),
    ...Object.entries(limits).map(([key, value]) => [`limits.${key}`, value] as const),
  ]);
  const value = stated.get(place);
  return typeof value === 'number' && value !== expected ? ` ${value}` : '';
}

/** The path in the manifest of a value of `show.json`; null for what the writer always writes. */
export function manifestPlaceOf(path: string): string | null {
  const fitting = Object.keys(MANIFEST_PLACES).filter(
    (key) => path === key || (path.startsWith(key) && /^[.[]/.test(path.slice(key.length))),
  );
  const longest = fitting.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? null : MANIFEST_PLACES[longest]!;
}
