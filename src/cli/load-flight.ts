import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FlightShow, LimitsProfile, MessageText, PlanReport } from '../core';
import {
  filesOfFlight,
  filesOfShow,
  isFolder,
  isShowPackage,
  readBytes,
  readFlightFolder,
  readShowFiles,
  refuseFolderOfShows,
  refuseForeignFile,
} from '../platform/node';
import { readManifestBeside } from './manifest-beside';
import type { Workbench } from './workbench';

export interface LoadedFlight {
  readonly flight: FlightShow;
  /** The one shape of report: what is known of a plan only (scenes, transitions) is empty for flight files. */
  readonly report: PlanReport;
  /** What is to be said of flight files that were read; nothing of a show. */
  readonly notes: readonly MessageText[];
}

/**
 * The flight of a file of any kind: a show (folder, JSON or package), which is planned, or flight files (archive, single file or
 * folder), which are read. Checked against `profile`, or its own limits.
 * @throws InputError for whatever is wrong with it.
 */
export function loadFlight(path: string, bench: Workbench, profile?: LimitsProfile): Promise<LoadedFlight> {
  return isShow(path) ? planShow(path, bench, profile) : openFlight(path, bench, profile);
}

/** The files that `loadFlight` reads. */
export function inputsOf(path: string): string[] {
  return isShow(path) ? filesOfShow(readShowFiles(path)) : filesOfFlight(path);
}

async function planShow(path: string, bench: Workbench, profile?: LimitsProfile): Promise<LoadedFlight> {
  const { flight, report } = await bench.jobs.run('plan', readShowFiles(path), bench.jobOptions);
  if (!profile) return { flight, report, notes: [] };
  const startMs = performance.now();
  const checked = await bench.jobs.run('check', { flight, profile }, bench.jobOptions);
  const timingsMs = { ...report.timingsMs, check: performance.now() - startMs };
  return { flight, report: { ...report, ...checked, timingsMs }, notes: [] };
}

async function openFlight(path: string, bench: Workbench, profile?: LimitsProfile): Promise<LoadedFlight> {
  if (isFolder(path)) refuseFolderOfShows(path);
  else refuseForeignFile(path);
  const bytes = isFolder(path) ? readFlightFolder(path) : readBytes(path);
  const manifest = readManifestBeside(path);
  const input = { name: basename(path), bytes, ...(profile && { profile }), ...(manifest && { manifest }) };
  const { flight, report, notes, timingsMs } = await bench.jobs.run('open', input, bench.jobOptions);
  const { title, planHash } = flight;
  const ofPlan = {
    ...{ title, planHash, scenes: [], transitions: [], groups: [], notes: [], formationNotes: [] },
    timeToFirstPictureS: null,
    padHold: null,
  };
  return { flight, report: { ...report, ...ofPlan, timingsMs: { plan: 0, check: timingsMs.check } }, notes };
}

/** A show is JSON, or a package of it; no flight file is. */
function isShow(path: string): boolean {
  if (isFolder(path)) return existsSync(join(path, 'show.json'));
  if (isShowPackage(path)) return true;
  const start = new TextDecoder().decode(readBytes(path).subarray(0, 256));
  return path.toLowerCase().endsWith('.json') || /^\s*\{/.test(start);
}
