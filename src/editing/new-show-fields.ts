import { InputError, type MessageText } from '../core';
import { childNode, findProfile, parseShow, type SchemaNode, showJsonSchema } from '../show';
import { fitsRing } from './first-picture';
import { AUDIENCE_GAP_M, fenceFor, heightsFor, isHall, launchFor, newShowDefaults, newShowText } from './new-show';
import type { NewShow } from './new-show-values';

/** The fields of a new show that are typed, as they stand. */
export interface NewShowFields {
  readonly title: string;
  readonly drones: string;
  readonly profile: NewShow['profile'];
  readonly inTrays: boolean;
  readonly columns: string;
  readonly rows: string;
  readonly pitchM: string;
  readonly trayColumns: string;
  readonly trayRows: string;
  readonly trayPitchM: string;
  readonly coordinates: string;
  readonly amslM: string;
  readonly headingDeg: string;
  readonly ceilingM: string;
  readonly audienceM: string;
  readonly picture: NewShow['picture'];
  readonly text: string;
}

export type FieldName = keyof NewShowFields;

/** Why a field cannot stand, by a key of the words for it. */
export type FieldFault = KnownFault | { readonly key: 'refused'; readonly what: MessageText };

interface KnownFault {
  readonly key:
    | 'range'
    | 'whole'
    | 'notANumber'
    | 'badCoordinates'
    | 'emptyText'
    | 'tooLong'
    | 'tooFewPads'
    | 'traysOverlap'
    | 'padsTooNear'
    | 'ceilingTooLow';
  readonly params?: Readonly<Record<string, string | number>>;
}

export type FieldFaults = Readonly<Partial<Record<FieldName, FieldFault>>>;

/** What was typed: a show where all of it can stand, and why the rest cannot. */
export interface ReadNewShow {
  readonly made: NewShow | null;
  readonly faults: FieldFaults;
}

/** Where in the show file each number stands: its bounds are those of the schema. */
const PLACES: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  drones: ['fleet', 'count'],
  columns: ['fleet', 'launch', 'columns'],
  rows: ['fleet', 'launch', 'rows'],
  pitchM: ['fleet', 'launch', 'pitchM'],
  trayColumns: ['fleet', 'launch', 'tray', 'columns'],
  trayRows: ['fleet', 'launch', 'tray', 'rows'],
  trayPitchM: ['fleet', 'launch', 'tray', 'pitchM'],
  amslM: ['site', 'origin', 'amslM'],
  headingDeg: ['site', 'headingDeg'],
  ceilingM: ['site', 'geofence', 'ceilingM'],
};

const TRAY_FIELDS: readonly FieldName[] = ['trayColumns', 'trayRows', 'trayPitchM'];

const asText = (value: number) => String(Math.round(value * 1e6) / 1e6);

/** The fields of a show to start from. */
export function newShowFields(title: string): NewShowFields {
  const made = newShowDefaults(title);
  return {
    title,
    profile: made.profile,
    drones: asText(made.drones),
    ...launchFields(made.launch),
    coordinates: `${made.latitudeDeg.toFixed(4)}, ${made.longitudeDeg.toFixed(4)}`,
    amslM: asText(made.amslM),
    headingDeg: asText(made.headingDeg),
    ceilingM: asText(made.ceilingM),
    audienceM: asText(made.audienceM),
    picture: made.picture,
    text: title,
  };
}

function launchFields({ columns, rows, pitchM, tray }: NewShow['launch']) {
  const { columns: across, rows: along, pitchM: apart } = tray ?? { columns: 5, rows: 2, pitchM: 0.5 };
  return {
    inTrays: tray !== undefined,
    columns: asText(columns),
    rows: asText(rows),
    pitchM: asText(pitchM),
    trayColumns: asText(across),
    trayRows: asText(along),
    trayPitchM: asText(apart),
  };
}

/**
 * What follows from a field that was changed, as long as the reader did not say otherwise: the launch area from the
 * fleet, the profile from the trays, heights from the profile, the picture from what fits.
 * @param own fields that the reader typed.
 */
export function followField(fields: NewShowFields, changed: FieldName, own: ReadonlySet<FieldName>): NewShowFields {
  let next = fields;
  if (changed === 'inTrays' && fields.profile !== 'indoor') {
    next = { ...next, profile: fields.inTrays ? 'trays' : fields.profile === 'trays' ? 'default' : fields.profile };
  }
  if (changed === 'profile' && fields.profile === 'trays') next = { ...next, inTrays: true };
  const drones = Number(next.drones);
  if (!Number.isInteger(drones) || drones < 1 || drones > 20000) return next;
  if (!['drones', 'profile', 'inTrays'].includes(changed)) return next;
  const launch = launchFor(drones, next.profile, next.inTrays);
  next = without(own, { ...next, ...launchFields(launch), inTrays: next.inTrays }, next);
  const { ceilingM, audienceM } = heightsFor(next.profile, launch);
  next = without(own, { ...next, ceilingM: asText(ceilingM), audienceM: asText(audienceM) }, next);
  const limits = findProfile(next.profile, 'profile');
  const fits = fitsRing({ drones, ceilingM: Number(next.ceilingM) }, limits, fenceFor(limits, launch).side);
  return without(own, { ...next, picture: fits ? 'ring' : 'sphere' }, next);
}

/** Fields that the reader typed stay as they were. */
function without(own: ReadonlySet<FieldName>, next: NewShowFields, before: NewShowFields): NewShowFields {
  const kept = Object.fromEntries([...own].map((name) => [name, before[name]]));
  return { ...next, ...kept };
}

/** Reads the fields, each judged by the show file's schema, and the show as a whole as a file that is opened. */
export function readNewShow(fields: NewShowFields): ReadNewShow {
  const faults: Partial<Record<FieldName, FieldFault>> = {};
  for (const name of Object.keys(PLACES) as FieldName[]) {
    if (TRAY_FIELDS.includes(name) && !fields.inTrays) continue;
    const fault = numberFault(fields[name] as string, schemaAt(PLACES[name]!));
    if (fault) faults[name] = fault;
  }
  const titleFault = textFault(fields.title, schemaAt(['title']).maxLength ?? 120);
  if (titleFault) faults.title = titleFault;
  const wordsFault = fields.picture === 'text' ? textFault(fields.text, 200) : null;
  if (wordsFault) faults.text = wordsFault;
  const place = readCoordinates(fields.coordinates);
  if (!place) faults.coordinates = { key: 'badCoordinates' };
  const audience = readNumber(fields.audienceM);
  if (audience === null) faults.audienceM = { key: 'notANumber' };
  if (Object.keys(faults).length > 0 || !place) return { made: null, faults };
  const made = asShow(fields, place);
  const whole = wholeFaults(made);
  return Object.keys(whole).length > 0 ? { made: null, faults: whole } : { made, faults: {} };
}

function asShow(fields: NewShowFields, [latitudeDeg, longitudeDeg]: readonly [number, number]): NewShow {
  const number = (name: FieldName) => readNumber(fields[name] as string)!;
  const tray = { columns: number('trayColumns'), rows: number('trayRows'), pitchM: number('trayPitchM') };
  const grid = { columns: number('columns'), rows: number('rows'), pitchM: number('pitchM') };
  return {
    title: fields.title.trim(),
    drones: number('drones'),
    profile: fields.profile,
    launch: fields.inTrays ? { ...grid, tray } : grid,
    latitudeDeg,
    longitudeDeg,
    amslM: number('amslM'),
    headingDeg: number('headingDeg'),
    ceilingM: number('ceilingM'),
    audienceM: number('audienceM'),
    picture: fields.picture,
    text: fields.text.trim(),
  };
}

/** What fields say together: pads for all drones, far enough apart for the limits, and room for a picture. */
function wholeFaults(made: NewShow): FieldFaults {
  const limits = findProfile(made.profile, 'profile');
  const { launch, drones } = made;
  const pads = launch.columns * launch.rows * (launch.tray ? launch.tray.columns * launch.tray.rows : 1);
  if (pads < drones) return { rows: { key: 'tooFewPads', params: { pads, drones } } };
  const apartM = launch.tray?.pitchM ?? launch.pitchM;
  if (apartM < limits.launchPitchM) {
    const params = { least: limits.launchPitchM };
    return { [launch.tray ? 'trayPitchM' : 'pitchM']: { key: 'padsTooNear', params } };
  }
  if (launch.tray) {
    const leastM = Math.max(launch.tray.columns, launch.tray.rows) * launch.tray.pitchM;
    if (launch.pitchM < leastM) return { pitchM: { key: 'traysOverlap', params: { least: asText(leastM) } } };
  }
  const leastCeilingM = Math.ceil(limits.altitudeMinM + 6 * limits.separationDesignM);
  if (made.ceilingM < leastCeilingM) return { ceilingM: { key: 'ceilingTooLow', params: { least: leastCeilingM } } };
  const leastAudienceM = fenceFor(limits, launch).front + AUDIENCE_GAP_M[isHall(limits)];
  if (made.audienceM < leastAudienceM || made.audienceM > 5000) {
    return { audienceM: { key: 'range', params: { least: leastAudienceM, most: 5000 } } };
  }
  return refusedBySchema(made);
}

/** The last word has the reader of show files. */
function refusedBySchema(made: NewShow): FieldFaults {
  try {
    parseShow(newShowText(made), 'show.json');
    return {};
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const place = error.where.replace(/^show\.json: /, '');
    const names = Object.entries(PLACES).flatMap(([name, path]) => (place.startsWith(path.join('.')) ? [name] : []));
    return { [names[0] ?? 'title']: { key: 'refused', what: error.messages.what } };
  }
}

function schemaAt(path: readonly string[]): SchemaNode {
  return path.reduce<SchemaNode>((node, step) => childNode(node, undefined, step), showJsonSchema());
}

function numberFault(text: string, node: SchemaNode): FieldFault | null {
  const value = readNumber(text);
  if (value === null) return { key: 'notANumber' };
  if (node.type === 'integer' && !Number.isInteger(value)) return { key: 'whole' };
  const least = node.minimum ?? node.exclusiveMinimum ?? Number.NEGATIVE_INFINITY;
  const most = node.maximum ?? Number.POSITIVE_INFINITY;
  const isIn = value >= least && value <= most && value !== node.exclusiveMinimum;
  return isIn ? null : { key: 'range', params: { least, most } };
}

function textFault(text: string, most: number): FieldFault | null {
  if (!text.trim()) return { key: 'emptyText' };
  return text.trim().length > most ? { key: 'tooLong', params: { most } } : null;
}

/** A number with a point or a comma; null for anything else. */
function readNumber(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** Latitude and longitude in degrees, as maps copy them: `51.13, 71.43`, `51,13; 71,43` or `51.13°N 71.43°E`. */
export function readCoordinates(text: string): readonly [number, number] | null {
  const number = String.raw`([+-]?\d+(?:[.,]\d+)?)\s*°?\s*`;
  const match = new RegExp(String.raw`^\s*${number}([NS])?\s*(?:[,;\s])\s*${number}([EW])?\s*$`, 'i').exec(text);
  if (!match) return null;
  const [, north, southern, east, western] = match;
  const latitude = readNumber(north!)! * (southern?.toUpperCase() === 'S' ? -1 : 1);
  const longitude = readNumber(east!)! * (western?.toUpperCase() === 'W' ? -1 : 1);
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [latitude, longitude] : null;
}
