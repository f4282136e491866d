import { InputError, type MessageText, message } from '../../core';
import type { ManifestFacts } from '../manifest';
import type { JsonValue } from '../values/json-value';
import { toNwu } from '../values/nwu';
import { manifestPlaceOf, statedValue } from './manifest-places';
import { MUSIC_FOLDER, SHOW_PATH, showHead } from './write-skyc';

/** Engines differ in the last bits of sines, so of the camera's turn the ninth decimal may; all else is exact. */
const NUMBER_TOLERANCE = 2e-9;

/** Both files hold millimetres; at a half they may be rounded to either side, since one counts to the left. */
const HOME_TOLERANCE_M = 0.001 + 1e-9;

const REMEDY = message`Do not fly it: one of the two was changed after the export. Export the show again.`;

/**
 * Compares what a `.skyc` and its manifest both say. All that the writer makes of a show before its drones is made of the
 * manifest once more, and must be what stands in `show.json`: so the rounding is the writer's own, and whatever it will
 * write in future is compared too.
 * @param drones the `settings` of each drone, in the order of the file.
 * @throws InputError naming both values and where each stands.
 */
export function compareShow(root: JsonValue, drones: readonly JsonValue[], manifest: ManifestFacts): void {
  const { title, showId, site, limits, segments, cues } = manifest;
  const head = showHead({ title, showId, site, profile: limits, segments, cues, music: null });
  compareValue(root.value, { ...head, media: mediaOf(manifest) }, '', { root, manifest });
  compareDroneFacts(root, drones, manifest);
}

/** The music is a file of the archive, which the manifest lists. */
function mediaOf({ files }: ManifestFacts): unknown {
  const music = files.find(({ path }) => path.startsWith(MUSIC_FOLDER));
  return music && { audio: { data: { $ref: `./${music.path}` } } };
}

interface Comparison {
  readonly root: JsonValue;
  readonly manifest: ManifestFacts;
}

/** A key that is `undefined` in `expected` is one that must not be there. */
function compareValue(found: unknown, expected: unknown, path: string, comparison: Comparison): void {
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || found.length !== expected.length) refuse(found, expected, path, comparison);
    expected.forEach((value, index) => {
      compareValue(found[index], value, `${path}[${index}]`, comparison);
    });
  } else if (isRecord(expected)) {
    if (!isRecord(found)) refuse(found, expected, path, comparison);
    for (const [key, value] of Object.entries(expected)) {
      compareValue(found[key], value, path === '' ? key : `${path}.${key}`, comparison);
    }
  } else if (!isSame(found ?? undefined, expected)) refuse(found, expected, path, comparison);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(found: unknown, expected: unknown): boolean {
  if (typeof found !== 'number' || typeof expected !== 'number') return found === expected;
  return Math.abs(found - expected) <= NUMBER_TOLERANCE;
}

function refuse(found: unknown, expected: unknown, path: string, { root, manifest }: Comparison): never {
  const place = manifestPlaceOf(path);
  const what =
    place === null
      ? message`it is ${print(found)}, but Tulpar writes ${print(expected)}`
      : message`it is ${print(found)}, but by ${`${manifest.path} (${place}${statedValue(manifest, place, expected)})`} it must be ${print(expected)}`;
  throw new InputError(what, `${root.file}: ${path}`, REMEDY);
}

function compareDroneFacts(root: JsonValue, drones: readonly JsonValue[], manifest: ManifestFacts): void {
  if (drones.length !== manifest.drones.length) {
    const what = message`it lists ${drones.length} drones, but ${manifest.path} (drones) lists ${manifest.drones.length}`;
    throw new InputError(what, message`${root.file}: swarm.drones`, REMEDY);
  }
  for (const [slot, settings] of drones.entries()) {
    const { id, homeM, file } = manifest.drones[slot]!;
    const place = (key: string): string => `${manifest.path} (drones[${slot}].${key})`;
    if (file !== SHOW_PATH) differ(settings, SHOW_PATH, place('file'), file);
    const name = settings.field('name');
    if (name.text() !== id) differ(name, name.value, place('id'), id);
    const home = settings.field('home');
    const expected = toNwu(...homeM);
    const isThere = home.point3().every((metres, axis) => Math.abs(metres - expected[axis]!) <= HOME_TOLERANCE_M);
    if (!isThere) differ(home, home.value, place('homeM'), expected);
  }
}

function differ(value: JsonValue, found: unknown, place: string, expected: unknown): never {
  throw new InputError(
    message`it is ${print(found)}, but by ${place} it must be ${print(expected)}`,
    value.where,
    REMEDY,
  );
}

function print(value: unknown): MessageText {
  const text = JSON.stringify(value);
  if (text === undefined) return message`missing`;
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
