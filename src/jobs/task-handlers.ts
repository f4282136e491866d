import {
  compileShow,
  type LaidOut,
  makeFormationPoints,
  readLaidOut,
  ShowCache,
  sketchFormationPoints,
  venueOf,
} from '../compile';
import {
  CHECK_DEFAULTS,
  type CheckReport,
  checkFlightInSteps,
  type FlightShow,
  InputError,
  planMovesInline,
  planTransition,
  runSteps,
  type TaskContext,
  type TransitionPlanner,
} from '../core';
import type { FlightFiles } from '../formats';
import { findProfile, parseShow, parseShowInSteps } from '../show';
import { checkTransition } from './check-transition';
import type { TaskHandlers } from './task-table';
import type { Tasks } from './tasks';

export interface HandlerOptions {
  readonly planTransitions?: TransitionPlanner;
}

/**
 * The studio's tasks, the same for the browser's worker, Node's worker and no worker. Flight formats are loaded by the
 * tasks that need them, and so is what looks for fixes, so that a show flies sooner.
 * @param planTransitions where the moves of a show are planned: here, one by one, unless helpers are given.
 */
export function createTaskHandlers({ planTransitions = planMovesInline }: HandlerOptions = {}): TaskHandlers<Tasks> {
  /** What one worker knows of the shows that it planned: an edit plans only what depends on it. */
  const means = { cache: new ShowCache(), planTransitions };
  /** Points that came with the show that is edited. */
  let known: LaidOut = new Map();
  return {
    venue: async ({ name, text }) => venueOf(parseShow(text, name)),

    plan: async ({ name, text, assets, laidOut, spent }, task) => {
      if (spent) means.cache.segments.giveBack(spent);
      const show = await runSteps(parseShowInSteps(text, name), task);
      const own = laidOut ? { ...means, laidOut: readLaidOut(laidOut) } : means;
      return inFile(name, compileShow(show, assets, task, own));
    },

    fixes: async ({ name, text, assets, target }, task) => {
      const { proposeFixes } = await import('../fixes');
      const show = await runSteps(parseShowInSteps(text, name), task);
      return inFile(name, proposeFixes({ show, assets, target, means }, task));
    },

    export: async (input, task) => {
      const { exportFlight } = await import('../formats');
      const chunks: Uint8Array[] = [];
      const sink = (chunk: Uint8Array) => void chunks.push(chunk);
      const check = (decoded: FlightShow) => judge(decoded, task);
      const { fileName, mediaType, companions, report } = await exportFlight({ ...input, check, sink, task });
      return { fileName, mediaType, chunks, companions, report };
    },

    open: async ({ name, bytes, profile, manifest }, task) => {
      const { readFlight, readFlightFiles } = await import('../formats');
      const startMs = performance.now();
      const given = { ...(profile && { profile }), ...(manifest && { manifest }) };
      const options = { defaultProfile: findProfile('default', name), task, ...given };
      const { flight, notes } = await (bytes instanceof Uint8Array
        ? readFlight(name, bytes, options)
        : readFlightFiles(folderFiles(name, bytes), options));
      const readMs = performance.now();
      const report = await judge(flight, task);
      return { flight, report, notes, timingsMs: { read: readMs - startMs, check: performance.now() - readMs } };
    },

    transition: async (input, task) => (await import('./plan-transition')).planReportedTransition(input, task),

    points: async ({ where, isSketch, laidOut, ...inputs }, task) => {
      if (laidOut) known = readLaidOut(laidOut);
      if (isSketch) return sketchFormationPoints(inputs, where, task);
      // what leaves the worker must be a copy: the cache keeps its own
      return structuredClone(await makeFormationPoints(inputs, where, { cache: means.cache, laidOut: known }, task));
    },

    move: planTransition,

    check: ({ flight, profile }, task) => judge({ ...flight, profile }, task),
  };
}

/** Places in a show become places in its file. */
function inFile<T>(name: string, work: Promise<T>): Promise<T> {
  return work.catch((error) => {
    if (!(error instanceof InputError)) throw error;
    const { what, where, remedy, details } = error;
    throw new InputError(what, `${name}: ${where}`, remedy, details);
  });
}

/** The check of a whole flight, or of a single move where it says that it is one. */
async function judge(flight: FlightShow, task: TaskContext): Promise<CheckReport> {
  if (flight.move) return checkTransition(flight, flight.move, task);
  const { report } = await checkFlightInSteps(flight, flight.profile, CHECK_DEFAULTS, task);
  return report;
}

function folderFiles(name: string, files: ReadonlyMap<string, Uint8Array>): FlightFiles {
  return {
    name,
    paths: [...files.keys()],
    read: (path) => {
      const bytes = files.get(path);
      if (bytes) return bytes;
      throw new InputError('there is no such file', `${name}: ${path}`, 'Give the whole folder of an export.');
    },
  };
}
