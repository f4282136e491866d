import { InputError, type MessageText, message, type SparseText } from '../core';
import type { FontText, ReadDrawing, ReadImageFile } from '../drawing';
import type { LeafRecipe } from '../show';

/** What a recipe is made with. */
export interface RecipeContext {
  /** Points to make; recipes of a natural size make at most so many. */
  readonly count: number;
  readonly spacingM: number;
  readonly seed: number;
  /** Files by the path that recipes name them by. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** What reads fonts; null where no recipe writes in one. */
  readonly fontText: FontText | null;
  /** What reads drawings; null where no recipe shows one. */
  readonly readDrawing?: ReadDrawing | null;
  /** What reads pictures of pixels; null where no recipe shows one. */
  readonly readImage?: ReadImageFile | null;
  /** Takes what of the recipe is not lit as it was given: a sentence that the report shows. */
  readonly note: (sentence: MessageText) => void;
  /** Takes the size that points were laid out at, in metres: across what the recipe's own width or height counts. */
  readonly tellSize: (sizeM: number) => void;
  /** Takes a part that is left out and can be lit. */
  readonly leaveOut: (part: string) => void;
  /** Takes the texts that have too few points to be read. */
  readonly sparseTexts: SparseText[];
  /** Path of the recipe in the show, for messages. */
  readonly where: string;
  /** Whether a sketch will do: see `FormationOptions`. */
  readonly isSketch?: boolean;
}

/** One kind of leaf recipe. */
export type RecipeOf<Kind extends LeafRecipe['kind']> = Extract<LeafRecipe, { kind: Kind }>;

/** Added to the spacing where points are laid out, so that it still holds when they are rounded to a millimetre. */
export const ROUNDING_MARGIN_M = 0.002;

/** The file that a recipe names. Throws `InputError` when it was not given. */
export function assetOf(path: string, { assets, where }: RecipeContext): Uint8Array {
  const bytes = assets.get(path);
  if (!bytes)
    throw new InputError(
      message`the file "${path}" is missing`,
      where,
      message`Put it beside show.json or name another one.`,
    );
  return bytes;
}

/** Throws `InputError` when a recipe of a fixed size has more points than there are drones for. */
export function requireRoom(
  points: number,
  what: MessageText,
  { count, where }: RecipeContext,
  remedy: MessageText = message`Make it smaller`,
): void {
  if (points > count) {
    throw new InputError(
      message`${what} takes ${points} points and there are ${count} drones for it`,
      where,
      message`${remedy}, or use ${points} drones.`,
    );
  }
}
