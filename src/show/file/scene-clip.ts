import * as z from 'zod';
import { InputError, type Message, message, printMessage } from '../../core';
import { filesOfRecipe, STUDIO_FILES } from '../list-assets';
import { assetPath, formationSchema, id, type Scene, type Show, sceneSchema } from '../schema';
import { describeIssue } from './describe-issue';
import { printPath } from './document-path';
import { readJson } from './read-json';

/** What copied scenes say of themselves, and the version of their form: that of the show file whose scenes they hold. */
const MARK = 'tulpar-scenes';
const VERSION = 2;

/** More text than this is no copy of scenes that somebody wants to wait for. */
const MOST_CHARACTERS = 64 * 1024 * 1024;

type Formation = Show['formations'][string];

/** Scenes as they are copied: with the formations that they show and the files that these name. */
export interface SceneClip {
  readonly scenes: readonly Scene[];
  readonly formations: Readonly<Record<string, Formation>>;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const clipSchema = z.strictObject({
  format: z.literal(MARK),
  version: z.literal(VERSION),
  scenes: z.array(sceneSchema).min(1).max(500),
  formations: z.record(id, formationSchema),
  /** By path, in base64. */
  files: z.record(assetPath, z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/, 'a file in base64')).default({}),
});

/** Whether a text says that it holds copied scenes; whether it does is for `parseSceneClip` to judge. */
export function isSceneClip(text: string): boolean {
  return text.slice(0, 200).includes(MARK);
}

/**
 * The text of copied scenes, for the clipboard. @throws InputError where their files are too large for it.
 */
export function printSceneClip({ scenes, formations, files }: SceneClip): string {
  const encoded = Object.fromEntries([...files].map(([path, bytes]) => [path, toBase64(bytes)]));
  const text = JSON.stringify({ format: MARK, version: VERSION, scenes, formations, files: encoded });
  if (text.length <= MOST_CHARACTERS) return text;
  throw tooLarge(text.length, message`Copy fewer scenes at a time.`);
}

/**
 * Reads copied scenes. What they hold is judged as a show file is: nothing of it is believed.
 * @throws InputError with the first fault and its place.
 */
export function parseSceneClip(text: string): SceneClip {
  if (text.length > MOST_CHARACTERS) throw tooLarge(text.length, message`Save the show, and open the file instead.`);
  const json = readJson(text, printMessage(WHERE));
  const parsed = clipSchema.safeParse(json);
  if (!parsed.success) {
    const { what, path, remedy } = describeIssue(parsed.error.issues[0]!, json);
    throw new InputError(what, path.length > 0 ? message`${WHERE}: ${printPath(path)}` : WHERE, remedy);
  }
  const { scenes, formations, files } = parsed.data;
  const clip = { scenes, formations, files: new Map(Object.entries(files).map(decoded)) };
  refuseLooseEnds(clip);
  return clip;
}

const WHERE = message`clipboard`;

function tooLarge(length: number, remedy: Message): InputError {
  const most = message`${MOST_CHARACTERS / 1024 / 1024} million`;
  return new InputError(message`found ${length} characters of copied scenes, expected at most ${most}`, WHERE, remedy);
}

/** A formation that no scene shows and a file that no formation names did not come from a copy. */
function refuseLooseEnds({ scenes, formations, files }: SceneClip): void {
  const shown = new Set(scenes.flatMap(({ figures }) => figures.map(({ formation }) => formation)));
  for (const key of shown) if (!Object.hasOwn(formations, key)) throw missing(message`the formation "${key}"`);
  const named = new Set<string>();
  for (const [key, { recipe }] of Object.entries(formations)) {
    if (!shown.has(key)) throw unwanted(message`the formation "${key}", which no copied scene shows`);
    for (const path of filesOfRecipe(recipe)) if (!STUDIO_FILES.has(path)) named.add(path);
  }
  for (const path of named) if (!files.has(path)) throw missing(message`the file "${path}"`);
  for (const path of files.keys())
    if (!named.has(path)) throw unwanted(message`the file "${path}", which no copied formation names`);
}

function missing(what: Message): InputError {
  return new InputError(message`copied scenes come without ${what}`, WHERE, message`Copy the scenes again.`);
}

function unwanted(what: Message): InputError {
  return new InputError(message`copied scenes come with ${what}`, WHERE, message`Copy the scenes again.`);
}

/** In parts, for arguments of a call are few. */
const PART = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PART) binary += String.fromCharCode(...bytes.subarray(at, at + PART));
  return btoa(binary);
}

function decoded([path, base64]: readonly [string, string]): readonly [string, Uint8Array] {
  if (base64.length % 4 !== 0)
    throw new InputError(message`found a file that was cut short`, message`${WHERE}: ${path}`, message`Copy again.`);
  return [path, Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))];
}
