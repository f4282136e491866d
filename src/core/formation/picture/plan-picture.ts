import { type LitDensely, lightDenseLines, unseenAsLines, withFineAsLines } from '../lines/light-dense-lines';
import { dropRepeats, joinCorners } from '../lines/thin-out-lines';
import { estimatePitch } from './estimate-pitch';
import type { PictureItem } from './picture';

/** Corners of lines from which on those that no light can show are left out first: all that follows looks at every one. */
const MANY_CORNERS = 20_000;
/** More left than this part of them, and they are left as they are. */
const WORTHWHILE = 0.7;
/**
 * Lines that hold their lights at less than this part of the pitch that their length calls for cannot be followed at all.
 * An outline that is a stroke has two sides, and half of its length counts.
 */
const HOPELESS_PART = 0.6;
const HOPELESS_OUTLINES_PART = 0.3;
/** So few strokes drawn as areas can be tried. */
const FEW_OUTLINES = 40;

/** Something to lay points out on. */
export interface PicturePlan {
  readonly items: readonly PictureItem[];
  /** A pitch at which about the wanted number of points fills it. */
  readonly pitch: number;
}

/** A picture whose dense lines are areas. */
export type DensePlan = PicturePlan & Pick<LitDensely, 'nameSite'>;

/** The ways in which a picture may be lit, of which there is at least one. */
export interface PicturePlans {
  /** Every line followed; undefined where they are so dense that there is no use in trying. */
  readonly followed: PicturePlan | undefined;
  /** Dense lines lit as areas; undefined where there are none. */
  readonly planDense: () => Generator<void, DensePlan | undefined>;
}

/** Finds out whether the lines of a picture can be followed when it is to have `count` points, or are to be lit as areas. */
export function* planPicture(given: readonly PictureItem[], count: number): Generator<void, PicturePlans> {
  const { items, plain } = yield* withThinAsLines(given, count);
  const asLines = withFineAsLines(items, plain.pitch);
  const fine = pathsOfLines(asLines) - pathsOfLines(items);
  const lines = fine > FEW_OUTLINES ? yield* estimatePitch(asLines, count) : plain;
  const isHopeless = lines.apartPart < (fine > FEW_OUTLINES ? HOPELESS_OUTLINES_PART : HOPELESS_PART);
  const planDense = function* () {
    const { pitch } = fine > 0 && lines === plain ? yield* estimatePitch(asLines, count) : lines;
    const lit = yield* lightDenseLines(items, pitch, count);
    return lit && { ...(yield* pruned(lit.items, pitch, count, isHopeless)), nameSite: lit.nameSite };
  };
  if (!isHopeless) return { followed: { items, pitch: plain.pitch }, planDense };
  const dense = yield* planDense();
  const followed = dense ? undefined : yield* pruned(items, lines.pitch, count, true);
  return {
    followed,
    *planDense() {
      yield;
      return dense;
    },
  };
}

function pathsOfLines(items: readonly PictureItem[]): number {
  return items.reduce((sum, { kind, paths }) => sum + (kind === 'line' ? paths.length : 0), 0);
}

function* withThinAsLines(given: readonly PictureItem[], count: number) {
  const { items: simple, plain } = yield* withoutNeedlessCorners(given, count);
  const items = unseenAsLines(simple, plain.pitch);
  if (items.every((item, index) => item === simple[index])) return { items: simple, plain };
  return { items, plain: yield* estimatePitch(items, count) };
}

/** A picture whose lines have no more corners than lights can show, where it has very many, and what pitch it calls for. */
function* withoutNeedlessCorners(items: readonly PictureItem[], count: number) {
  const plain = yield* estimatePitch(items, count);
  const corners = cornersOf(items);
  if (corners < MANY_CORNERS) return { items, plain };
  const joined = yield* joinCorners(items, plain.pitch);
  if (cornersOf(joined) > WORTHWHILE * corners) return { items, plain };
  return { items: joined, plain: yield* estimatePitch(joined, count) };
}

function cornersOf(items: readonly PictureItem[]): number {
  return items.reduce(
    (sum, { kind, paths }) => sum + (kind === 'line' ? paths.reduce((of, { xy }) => of + xy.length / 2, 0) : 0),
    0,
  );
}

/** What is left to follow, without lines drawn over each other where there are many. */
function* pruned(
  items: readonly PictureItem[],
  pitch: number,
  count: number,
  hasRepeats: boolean,
): Generator<void, PicturePlan> {
  const once = hasRepeats ? yield* dropRepeats(items, pitch) : items;
  return { items: once, pitch: (yield* estimatePitch(once, count)).pitch };
}
