import type { AreaItem, LineItem } from '../../core/formation';
import type { RecipeOf } from '../context';
import { distanceBetween, linearOf, type Oklab, oklabOf, srgbOf } from '../oklab';

type ImageRecipe = RecipeOf<'image'>;
type Part = NonNullable<ImageRecipe['parts']>[number];

/** A colour of a recipe is that of the picture which is nearest, and so near at least: those of a picture depend on its settings. */
const NEAR = 0.1;

/** The colours of a picture that the parts of a recipe with a certain mode mean. */
export function matchingColours(
  colours: readonly Oklab[],
  parts: readonly Part[] | undefined,
  mode: Part['mode'],
): Oklab[] {
  return colours.filter((colour) => partOf(colour, colours, parts)?.mode === mode);
}

/** The parts of a recipe that no colour of a picture is near to. */
export function unknownParts(colours: readonly Oklab[], parts: readonly Part[] = []): Part[] {
  return parts.filter((part) => !colours.some((colour) => isMeant(part, colour, colours)));
}

/** The same items, denser or sparser as the recipe says of their colours. */
export function withDensities<Item extends AreaItem | LineItem>(
  items: readonly Item[],
  parts: readonly Part[] = [],
): Item[] {
  const colours = items.map(({ part }) => labOf(part));
  return items.map((item, at) => {
    const part = partOf(colours[at]!, colours, parts);
    // twice the density is twice the lights to an area, so the pitch goes with its root
    return part ? { ...item, pitchFactor: 1 / Math.sqrt(part.density) } : item;
  });
}

/** How a colour is written, and the part in it called. */
export function hexOf(colour: Oklab): string {
  return `#${srgbOf(colour).toString(16).padStart(6, '0')}`;
}

/** The part that means a colour, the nearest one where several do. */
function partOf(colour: Oklab, all: readonly Oklab[], parts: readonly Part[] = []): Part | undefined {
  const away = (part: Part) => distanceBetween(labOf(part.colour), colour);
  const meant = parts.filter((part) => isMeant(part, colour, all));
  return meant.length === 0 ? undefined : meant.reduce((best, part) => (away(part) < away(best) ? part : best));
}

function isMeant({ colour: written }: Part, colour: Oklab, all: readonly Oklab[]): boolean {
  const wanted = labOf(written);
  const away = distanceBetween(colour, wanted);
  return away <= NEAR && all.every((other) => distanceBetween(other, wanted) >= away);
}

function labOf(written: string): Oklab {
  return oklabOf(linearOf(Number.parseInt(written.slice(1), 16)));
}
