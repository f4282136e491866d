import { type FlightCue, type FlightSegments, InputError, type MessageText, message } from '../../core';
import type { DecodedFleet } from '../decoded-fleet';
import type { FlightFiles } from '../flight-files';
import type { NoteList } from '../notes/note-list';
import { orNote } from '../notes/or-note';
import type { JsonValue } from '../values/json-value';
import type { References } from './references';

/** Title, segments, cues and music: no flight hangs on them, so what is broken is left out with a note. */
export function readShowFacts(
  root: JsonValue,
  references: References,
  files: FlightFiles,
  notes: NoteList,
): DecodedFleet['show'] {
  const tolerant = <T>(what: MessageText, read: () => T): T | null => orNote(what, notes, read);
  const meta = tolerant(message`the facts about the show`, () => root.optional('meta'));
  const title = tolerant(message`the title`, () => meta?.optional('title')?.text() ?? null);
  const showId = tolerant(message`the id of the show`, () => meta?.optional('id')?.text() ?? null);
  const segments = tolerant(message`the segments`, () => readSegments(meta?.optional('segments') ?? null));
  const cues = tolerant(message`the cues`, () =>
    readCues(root.optional('settings')?.optional('cues') ?? null, references),
  );
  const music = tolerant(message`the music`, () => findMusic(root, references, files));
  return {
    ...(title !== null && { title }),
    ...(showId !== null && { showId }),
    ...(segments && { segments }),
    ...(cues && { cues }),
    // read outside of what is tolerated: damage, or a hash that does not hold, is an error
    ...(music && { music: { ...music.facts, bytes: files.read(music.path) } }),
  };
}

/** Segments count only when all three are there, as we write them. */
function readSegments(value: JsonValue | null): FlightSegments | null {
  const pair = (key: string): [number, number] | null => {
    const span = value?.optional(key) ?? null;
    return span && [span.item(0).number(), span.item(1).number()];
  };
  const [takeoff, show, landing] = [pair('takeoff'), pair('show'), pair('landing')];
  return takeoff && show && landing ? { takeoff, show, landing } : null;
}

function readCues(value: JsonValue | null, references: References): FlightCue[] | null {
  if (!value) return null;
  const cues = references.resolve(value);
  cues.versionOne();
  const items = cues.optional('items')?.items() ?? [];
  return items.map((item) => ({ timeS: item.field('time').number(), name: item.optional('name')?.text() ?? '' }));
}

interface Music {
  readonly path: string;
  readonly facts: { readonly name: string; readonly mediaType: string };
}

/** Music that stands in the archive as a file of its own. */
function findMusic(root: JsonValue, references: References, files: FlightFiles): Music | null {
  const audio = root.optional('media')?.optional('audio');
  const data = audio?.optional('data');
  if (!audio || !data) return null;
  const path = references.pathOf(data) ?? data.fail(message`a reference to a file of the archive`);
  if (!files.paths.includes(path)) {
    throw new InputError(message`the music ${path} is not in the archive`, files.name, message`Export the show again.`);
  }
  const mediaType = audio.optional('mediaType')?.text() ?? 'application/octet-stream';
  return { path, facts: { name: path.split('/').at(-1)!, mediaType } };
}
