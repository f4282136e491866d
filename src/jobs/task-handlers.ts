import { venueOf } from '../compile';
import {
  boundLinks,
  boundScene,
  CHECK_DEFAULTS,
  type CheckReport,
  checkFlightInSteps,
  type FlightShow,
  fastestOrder,
  InputError,
  message,
  planMovesInline,
  planTransition,
  runSteps,
  type TaskContext,
  type TransitionPlanner,
} from '../core';
import type { FlightFiles } from '../formats';
import { findProfile, parseShow } from '../show';
import { checkTransition } from './check-transition';
import { ShowPlanner } from './show-planner';
import type { TaskHandlers } from './task-table';
import type { Tasks } from './tasks';

export interface HandlerOptions {
  readonly planTransitions?: TransitionPlanner;
}

/**
 * The studio's tasks, the same for the browser's worker, Node's worker and no worker. Flight formats are loaded by the
 * tasks that need them, and so is what looks for fixes, so that a show flies sooner.
 * @param planTransitions where the transitions of a show are planned: here, one by one, unless helpers are given.
 */
export function createTaskHandlers({ planTransitions = planMovesInline }: HandlerOptions = {}): TaskHandlers<Tasks> {
  const planner = new ShowPlanner(planTransitions);
  return {
    venue: async ({ name, text }) => venueOf(parseShow(text, name)),

    plan: (files, task) => planner.plan(files, task),

    planSegments: ({ show, revision, held }, task) => planner.planSegments(show, revision, held, task),

    fixes: (input, task) => planner.fixes(input, input.target, task),

    flight: ({ show, revision }, task) => planner.flight(show, revision, task),

    export: async (input, task) => {
      const { exportFlight } = await import('../formats');
      const chunks: Uint8Array[] = [];
      const sink = (chunk: Uint8Array) => void chunks.push(chunk);
      const check = (decoded: FlightShow) => judge(decoded, task);
      const { fileName, mediaType, companions, report } = await exportFlight({ ...input, check, sink, task });
      return { fileName, mediaType, chunks, companions, report };
    },

    share: async ({ flight, report, scenes }, task) => {
      const { shareOf, writeShare } = await import('../share');
      task.progress({ stage: 'write', done: 0, total: 1 });
      return runSteps(writeShare(shareOf(flight, report, scenes)), task);
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

    points: (input, task) => planner.points(input, task),

    bounds: (question, task) => runSteps(boundScene(question), task),
    order: fastestOrder,
    links: boundLinks,

    move: planTransition,

    check: ({ flight, profile }, task) => judge({ ...flight, profile }, task),
  };
}

/** The check of a whole flight, or of a single transition where it says that it is one. */
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
      throw new InputError(
        message`there is no such file`,
        `${name}: ${path}`,
        message`Give the whole folder of an export.`,
      );
    },
  };
}
