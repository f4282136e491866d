import type { Recipe } from '../../../show';
import { isUnused } from '../../form';

/** A number of a formation that has a slider. */
export interface SliderSpec {
  /** Within the formation. */
  readonly at: readonly [key: string] | readonly [record: 'recipe', key: string];
  readonly from: number;
  readonly to: number;
  /** What counts while nothing is set. */
  readonly resting: number;
  /** The picture says what counts: `resting` is only where the slider stands. */
  readonly isFound?: boolean;
  readonly isOptional: boolean;
}

/** A figure is slid up to so many times its smallest size. */
const GROWS = 4;
/** What a size is slid from while the smallest is not known. */
const SOME_SIZE_M = 20;
const USUAL_THRESHOLD = 0.15;
const MOST_COLOURS = 16;
const MOST_ROWS = 4;

/** The key of a recipe's size. */
const SIZES: Readonly<Record<string, string>> = {
  drawing: 'widthM',
  image: 'widthM',
  shape: 'widthM',
  combine: 'widthM',
  solid: 'widthM',
  mesh: 'heightM',
};

/** The sliders of a formation, in their order; those that change nothing as it stands are left out. */
export function slidersOf(recipe: Recipe, smallestM: number | null, usualSpacingM: number): SliderSpec[] {
  const own = [...sizeSlider(recipe, smallestM), ...(OTHERS[recipe.kind] ?? [])];
  const used = own.filter(({ at }) => !isUnused([recipe], at.at(-1)!));
  const spacing = { from: usualSpacingM, to: GROWS * usualSpacingM, resting: usualSpacingM, isOptional: true };
  return used.length === 0 ? [] : [...used, { at: ['spacingM'], ...spacing }];
}

/** Where in a formation all that a hand tries out stands. */
export function triedOf(recipe: Recipe): readonly (readonly string[])[] {
  const choices = choicesToTry(recipe).map((key) => ['recipe', key]);
  return [...choices, ...slidersOf(recipe, null, 0).map(({ at }) => at)];
}

function sizeSlider(recipe: Recipe, smallestM: number | null): SliderSpec[] {
  const key = SIZES[recipe.kind];
  if (key === undefined) return [];
  const set = (recipe as Readonly<Record<string, unknown>>)[key];
  const from = Math.ceil(10 * (smallestM ?? SOME_SIZE_M)) / 10;
  const to = Math.max(GROWS * from, typeof set === 'number' ? set : 0);
  return [{ at: ['recipe', key], from, to, resting: from, isOptional: true, isFound: smallestM === null }];
}

/** Choices that a hand tries out beside the sliders, by kind of recipe. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  drawing: ['mode', 'background'],
  image: ['mode', 'background'],
  mesh: ['mode', 'side', 'up'],
  shape: ['mode'],
  combine: ['how', 'mode'],
  solid: ['lit'],
};

/** Keys of the choices of a recipe, in their order. */
export function choicesToTry(recipe: Recipe): readonly string[] {
  return (CHOICES[recipe.kind] ?? []).filter((key) => !isUnused([recipe], key));
}

const OTHERS: Readonly<Record<string, readonly SliderSpec[]>> = {
  image: [
    { at: ['recipe', 'threshold'], from: 0, to: 1, resting: USUAL_THRESHOLD, isOptional: true, isFound: true },
    { at: ['recipe', 'colours'], from: 1, to: MOST_COLOURS, resting: 1, isOptional: true, isFound: true },
    { at: ['recipe', 'rows'], from: 1, to: MOST_ROWS, resting: 1, isOptional: true, isFound: true },
  ],
  combine: [{ at: ['recipe', 'blend'], from: 0, to: 1, resting: 0.5, isOptional: false }],
  mesh: [{ at: ['recipe', 'edgeAngleDeg'], from: 1, to: 179, resting: 30, isOptional: false }],
  shape: [
    { at: ['recipe', 'corners'], from: 3, to: 24, resting: 5, isOptional: false },
    { at: ['recipe', 'turns'], from: 0.5, to: 20, resting: 3, isOptional: false },
  ],
  solid: [
    { at: ['recipe', 'aspect'], from: 0.1, to: 4, resting: 1, isOptional: false },
    { at: ['recipe', 'turns'], from: 0.5, to: 20, resting: 3, isOptional: false },
  ],
};
