import type { Selection } from '../document';
import type { EditName, NewFigure, ShowAssets, ShowDocument } from '../editing';
import type { ShowEdit } from '../show';
import type { GestureChange } from './gesture';
import type { Vec3 } from './screen';
import type { SnapHit } from './snapping';

/** A figure of the scene that the sky shows. */
export interface SkyFigure {
  readonly id: string;
  /** `points × 3` metres in the show frame; the same array as long as nothing moves. */
  readonly placesM: Float64Array;
  /** Index into `partNames` of each point; left out where it is of no account. */
  readonly parts?: Uint16Array;
  readonly partNames?: readonly string[];
}

export interface SkyScene {
  /** Index in the document. */
  readonly index: number;
  readonly figures: readonly SkyFigure[];
}

/** The nearest two points of what is in the hand. */
export interface NearestInHand {
  /** Index of the scene. */
  readonly scene: number;
  readonly distanceM: number;
  readonly points: readonly [PointOfFigure, PointOfFigure];
  readonly isTooNear: boolean;
}

interface PointOfFigure {
  readonly figure: string;
  readonly point: number;
}

/** A figure that comes into the show with the gesture that places it. */
export interface BroughtFigure extends NewFigure {
  readonly name: string;
  /** Files that its recipe names and the show does not have yet. */
  readonly files: ShowAssets;
  readonly edit: EditName;
}

/** A remark on a point of the sky, in the show frame. */
export interface SkyNote {
  readonly pointM: Vec3;
  readonly text: string;
}

/** Words beside what is drawn, in the reader's language. */
export interface ToolWords {
  readonly figure: (name: string, points: number) => string;
  readonly change: (change: GestureChange) => string;
  /** Where a figure stands that is being placed. */
  readonly place: (name: string, points: number, atM: Vec3) => string;
  readonly snap: (hit: SnapHit) => string;
  readonly distance: (metres: number) => string;
  /** What is in the hand stands too low, by metres. */
  readonly tooLow: (byM: number, leastM: number) => string;
}

/** What the tools reach of the program around them. */
export interface ToolPorts {
  readonly document: () => ShowDocument | null;
  readonly selection: () => Selection;
  readonly select: (selection: Selection) => void;
  /** Hears of another selection. */
  readonly onSelection: (listener: () => void) => () => void;
  /** What the sky shows now; null between scenes. */
  readonly scene: () => SkyScene | null;
  /** The figures of the scenes before and after, as they are left and reached. */
  readonly neighbours: (index: number) => {
    readonly before: readonly SkyFigure[];
    readonly after: readonly SkyFigure[];
  };
  /** What is known of the nearest two points while a hand moves; one answer behind it. */
  readonly nearest: () => NearestInHand | null;
  /** Where the drones of the problem are that is looked at, `drones × 3` metres; null where none is. */
  readonly problemPlaces: () => Float64Array | null;
  /** What was remarked on points of the sky at about the clock's time. */
  readonly notes: () => readonly SkyNote[];
  /** Whether the sky shows a fix before it is made. */
  readonly isPreviewing: () => boolean;
  /** @param files that come with the edits, by path. */
  readonly commit: (name: EditName, edits: readonly ShowEdit[], files?: ShowAssets) => void;
  readonly words: ToolWords;
  /** What arithmetic comes to; null for what is none. */
  readonly readNumber: (text: string) => number | null;
}
