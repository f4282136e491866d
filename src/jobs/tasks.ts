import type { PlannedShow, Venue } from '../compile';
import type {
  BoundsQuestion,
  CheckReport,
  FastestOrder,
  FlightFormatId,
  FlightShow,
  FormationPoints,
  LimitsProfile,
  MessageText,
  MotionLimits,
  MoveHeights,
  OrderLink,
  OrderRequest,
  SceneBounds,
  TransitionPlan,
  TransitionRequest,
} from '../core';
import type { FixedFinding, FixTarget } from '../fixes';
import type { CompanionFile, NamedBytes } from '../formats';
import type { SharedScene } from '../share';
import type { FormationInputs } from '../show';
import type { SegmentedPlan } from './segmented-plan';

export type { PlannedShow };

/** A show as it lies on a disk or a server: the text of show.json and the bytes of what it refers to. */
export interface ShowFiles {
  /** What to call the file in messages. */
  readonly name: string;
  readonly text: string;
  /** Assets by the path that the show gives; studio fonts under `studio/`. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** Points of its formations that the build laid out, as `layOutShow` writes them. */
  readonly laidOut?: Uint8Array;
}

/** Files as the page sends them: those that the worker has are named, not sent. */
export interface SentFiles {
  /** For each file, by path, its blob. */
  readonly assets: ReadonlyMap<string, string>;
  /** Blobs that the worker may not have, by what they are called. */
  readonly blobs: ReadonlyMap<string, Uint8Array>;
}

/** A show as the page sends it. */
export interface SentShow extends SentFiles {
  /** What to call the file in messages. */
  readonly name: string;
  readonly text: string;
  readonly laidOut: string | null;
}

/** What points are made from, as the page sends it. */
export type SentInputs = Omit<FormationInputs, 'files'> & SentFiles;

interface ExportedFile {
  readonly fileName: string;
  readonly mediaType: string;
  /** The whole archive, in the chunks that were written. */
  readonly chunks: readonly Uint8Array[];
  /** Files that belong beside the archive. */
  readonly companions: readonly CompanionFile[];
  /** The check of the decoded bytes. */
  readonly report: CheckReport;
}

/** How flight files are to be written. */
interface ExportRequest {
  readonly format: FlightFormatId;
  readonly allowViolations: boolean;
  /** When they are made, ISO 8601. */
  readonly dateIso: string;
}

/** Points where drones stand in the air, `count × 3` metres, and what to call them. */
export interface NamedPoints {
  readonly name: string;
  readonly positionsM: Float64Array;
}

/** The one table of what the worker does: the same handlers run in the browser's worker, in Node's and inline. */
export interface Tasks {
  /** Where a show will fly: at once, for the screen to show while it is planned. */
  venue: { input: Pick<ShowFiles, 'name' | 'text'>; output: Venue };
  /** Plans and checks a show, for a caller that holds all of its flight. */
  plan: { input: ShowFiles; output: PlannedShow };
  /**
   * Plans and checks a show, for the page: an index and the segments that it does not hold. The worker keeps the flight for
   * a while, by the revision of the show, to write it.
   */
  planSegments: {
    input: { readonly show: SentShow; readonly revision: number; readonly held: readonly string[] };
    output: SegmentedPlan;
  };
  /** The joined flight of a plan of `planSegments`, to be written elsewhere; where it was forgotten the show is planned again. */
  flight: { input: { readonly show: SentShow; readonly revision: number }; output: FlightShow };
  /** Writes flight files, decodes them and checks what was decoded; refuses unless `allowViolations`. */
  export: { input: ExportRequest & { readonly flight: FlightShow }; output: ExportedFile };
  /** Reads a flight file, or the files of a folder by their paths in it, and checks it. */
  open: {
    input: {
      name: string;
      bytes: Uint8Array | ReadonlyMap<string, Uint8Array>;
      /** The manifest that lies beside an archive. */
      manifest?: NamedBytes;
      /** Limits to check against, in place of those that the file brings. */
      profile?: LimitsProfile;
    };
    output: {
      flight: FlightShow;
      report: CheckReport;
      /** What was read otherwise than it stands in the file, left out or not looked at, in sentences. */
      notes: readonly MessageText[];
      timingsMs: { read: number; check: number };
    };
  };
  /** What of a flight is sent to be looked at, as a preview. @param scenes of the plan; none for flight files. */
  share: {
    input: { flight: FlightShow; report: CheckReport; scenes: readonly SharedScene[] };
    output: Uint8Array;
  };
  /** Plans one transition between two sets of points, each drone from any of the first to any of the second. */
  transition: {
    /** `separationM`: kept at every instant; the profile's design separation when it is null. `heights`: kept too. */
    input: {
      from: NamedPoints;
      to: NamedPoints;
      profile: LimitsProfile;
      separationM: number | null;
      heights: MoveHeights;
    };
    output: PlannedShow;
  };
  /** Looks for changes of a show that fix what is wrong with it; each was planned and checked. */
  fixes: { input: (ShowFiles | SentShow) & { readonly target: FixTarget }; output: readonly FixedFinding[] };
  /**
   * The points of one formation. `isSketch`: about where they will be, soon. `laidOut`: points that came with the show, as
   * in `ShowFiles`; they need be given once.
   */
  points: {
    input: (FormationInputs | SentInputs) & {
      readonly where: string;
      readonly isSketch: boolean;
      readonly laidOut?: Uint8Array;
    };
    output: FormationPoints;
  };
  /** What no plan of a scene and its two transitions can better, while a hand moves it. */
  bounds: { input: BoundsQuestion; output: SceneBounds };
  /** The order of scenes that flies fastest, by the bounds of their transitions. */
  order: { input: OrderRequest; output: FastestOrder };
  /** Seconds that transitions of an order take at least, while scenes are dragged to other places. */
  links: { input: { readonly links: readonly OrderLink[]; readonly limits: MotionLimits }; output: number[] };
  /** Plans one of a show's transitions, for the pool of helpers that plan several at a time. */
  move: { input: TransitionRequest; output: TransitionPlan };
  /** Checks a flight against limits, its own or others. */
  check: { input: { flight: FlightShow; profile: LimitsProfile }; output: CheckReport };
}

/** The tasks of a helper that plans transitions and nothing else. */
export type TransitionTasks = Pick<Tasks, 'move'>;
