import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InputError, isFlightFileName, message } from '../../core';
import { fileError } from './file-error';

/** Shows that are named in a message; more are counted. */
const NAMED = 20;

/** Whether a path is a folder; false for what is not there. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Names the shows in a folder of shows. @throws InputError where there are any. */
export function refuseFolderOfShows(folder: string): void {
  const shows = namesIn(folder).filter((name) => existsSync(join(folder, name, 'show.json')));
  if (shows.length === 0) return;
  const named = shows.slice(0, NAMED).join(', ');
  const list = shows.length > NAMED ? message`${named}, and ${shows.length - NAMED} more` : named;
  throw new InputError(
    message`it is no show, but a folder of shows: ${list}`,
    folder,
    message`Name one of them, such as ${join(folder, shows[0]!)}.`,
  );
}

/**
 * Says what a folder without a show.json holds: shows, flight files or nothing of use.
 * @throws InputError always.
 */
export function refuseFolder(folder: string): never {
  refuseFolderOfShows(folder);
  const names = namesIn(folder);
  const json = names.filter((name) => name.toLowerCase().endsWith('.json') && name !== 'manifest.json');
  if (json.length > 0) {
    throw new InputError(
      message`there is no show.json in it`,
      folder,
      message`Name the show itself, such as ${join(folder, json[0]!)}.`,
    );
  }
  const flights = names.filter((name) => isFlightFileName(name) || /\.zip$/i.test(name));
  if (flights.length > 0) {
    const remedy = message`Use "check" or "sample" on them: they were planned before.`;
    throw new InputError(
      message`there is no show.json in it, but flight files or tables, such as ${flights[0]!}`,
      folder,
      remedy,
    );
  }
  throw new InputError(
    message`there is no show.json in it`,
    folder,
    message`Give the folder of a show, or its show.json.`,
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw fileError(error, basename(folder) || folder);
  }
}
