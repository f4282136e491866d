import {
  type CompiledShow,
  type CompileMeans,
  compileShow,
  compileUnhashed,
  type LaidOut,
  makeFormationPoints,
  type PlannedShow,
  planHash,
  readLaidOut,
  ShowCache,
  sketchFormationPoints,
} from '../compile';
import {
  type FlightShow,
  type FormationPoints,
  InputError,
  message,
  RecentMap,
  runSteps,
  type TaskContext,
  type TransitionPlanner,
} from '../core';
import type { FixedFinding, FixTarget } from '../fixes';
import { type FormationInputs, parseShowInSteps, type Show } from '../show';
import { BlobStore } from './blob-store';
import { copyOfFlight, packPlan, type SegmentedPlan } from './segmented-plan';
import type { SentInputs, SentShow, ShowFiles, Tasks } from './tasks';

/** Shows that were read last: one that is written or fixed is the one that was planned. */
const MOST_READ = 8;

/** A flight that was planned, and what of: its hash is taken when it is written. */
interface KeptFlight {
  readonly revision: number;
  readonly flight: FlightShow;
  readonly show: Show;
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

/** Plans shows, and keeps what it made: an edit plans only what depends on it. */
export class ShowPlanner {
  readonly #means: CompileMeans;
  readonly #blobs = new BlobStore();
  /** The flight that was planned last, joined: the only one, and the next is written over it. */
  #last: KeptFlight | null = null;
  readonly #laidOut = new WeakMap<Uint8Array, LaidOut>();
  /** Points that came with the show that is edited. */
  #known: LaidOut = new Map();
  readonly #read = new RecentMap<string, Show>(MOST_READ);

  constructor(planTransitions: TransitionPlanner) {
    this.#means = { cache: new ShowCache(), planTransitions };
  }

  async plan(files: ShowFiles, task: TaskContext): Promise<PlannedShow> {
    const show = await this.#showOf(files, task);
    return inFile(files.name, compileShow(show, files.assets, task, this.#meansFor(files)));
  }

  async planSegments(
    sent: SentShow,
    revision: number,
    held: readonly string[],
    task: TaskContext,
  ): Promise<SegmentedPlan> {
    return packPlan(revision, await this.#compile(this.#blobs.filesOf(sent), revision, task), held, task);
  }

  /** A copy of the flight of a show that was planned, ready to be written; planned again where it was forgotten. */
  async flight(sent: SentShow, revision: number, task: TaskContext): Promise<FlightShow> {
    const files = this.#blobs.filesOf(sent);
    if (this.#last?.revision !== revision) await this.#compile(files, revision, task);
    const { flight, show, assets } = this.#last!;
    return { ...copyOfFlight(flight), planHash: await runSteps(planHash(show, assets), task) };
  }

  async fixes(given: ShowFiles | SentShow, target: FixTarget, task: TaskContext): Promise<readonly FixedFinding[]> {
    const files = this.#blobs.filesOf(given);
    const { proposeFixes } = await import('../fixes');
    const show = await this.#showOf(files, task);
    return inFile(files.name, proposeFixes({ show, assets: files.assets, target, means: this.#means }, task));
  }

  /** The points of one formation: a copy, for the cache keeps its own. */
  async points(
    { where, isSketch, laidOut, ...given }: Tasks['points']['input'],
    task: TaskContext,
  ): Promise<FormationPoints> {
    const inputs = 'blobs' in given ? this.#inputsOf(given) : given;
    if (laidOut) this.#known = readLaidOut(laidOut);
    if (isSketch) return sketchFormationPoints(inputs, where, task);
    const known = { cache: this.#means.cache, laidOut: this.#known };
    return structuredClone(await makeFormationPoints(inputs, where, known, task));
  }

  #inputsOf({ recipe, count, spacingM, ...sent }: SentInputs): FormationInputs {
    return { recipe, count, spacingM, files: this.#blobs.take(sent) };
  }

  async #compile(files: ShowFiles, revision: number, task: TaskContext): Promise<CompiledShow> {
    const show = await this.#showOf(files, task);
    // copies of it were given away, never itself
    if (this.#last) this.#means.cache.segments.recycle(this.#last.flight.trajectories);
    this.#last = null;
    const compiled = await inFile(files.name, compileUnhashed(show, files.assets, task, this.#meansFor(files)));
    this.#last = { revision, flight: compiled.flight, show, assets: files.assets };
    return compiled;
  }

  /** Reads and judges a show: what comes from the page is believed no more than what comes from a file. */
  async #showOf({ name, text }: ShowFiles, task: TaskContext): Promise<Show> {
    const show = this.#read.get(text) ?? (await runSteps(parseShowInSteps(text, name), task));
    this.#read.set(text, show);
    return show;
  }

  #meansFor({ laidOut }: ShowFiles): CompileMeans {
    if (!laidOut) return this.#means;
    const points = this.#laidOut.get(laidOut) ?? readLaidOut(laidOut);
    this.#laidOut.set(laidOut, points);
    return { ...this.#means, laidOut: points };
  }
}

/** Places in a show become places in its file. */
function inFile<T>(name: string, work: Promise<T>): Promise<T> {
  return work.catch((error) => {
    if (!(error instanceof InputError)) throw error;
    const { what, where, remedy } = error.messages;
    throw new InputError(what, message`${name}: ${where}`, remedy, error.details);
  });
}
