import { InputError, isNearerThan, message } from '../core';
import { closestPair, placeSites, relax, type Site, sitesAt } from '../core/formation';
import { type LeafRecipe, type Recipe, shareOut, takesItsOwnPoints } from '../show';
import { type RecipeContext, ROUNDING_MARGIN_M } from './context';

type GroupRecipe = Extract<Recipe, { kind: 'group' }>;
type Member = GroupRecipe['members'][number];
type MakeLeaf = (recipe: LeafRecipe, context: RecipeContext) => Generator<void, Site[]>;

/** Rounds in which members that stand too near each other may give way. */
const JOINT_ROUNDS = { spreadRounds: 0, partRounds: 200, axisX: 0 };

/**
 * Several recipes in one picture. Members of a fixed size take what they need, the others share what is left; where members
 * meet, their points give way along their own lines and areas until all keep the spacing.
 */
export function* makeGroup(recipe: GroupRecipe, context: RecipeContext, makeLeaf: MakeLeaf): Generator<void, Site[]> {
  const where = (index: number) => `${context.where}.members[${index}]`;
  const made = new Map<number, Site[]>();
  for (const [index, member] of recipe.members.entries()) {
    if (!takesItsOwnPoints(member.recipe)) continue;
    made.set(index, yield* makeLeaf(member.recipe, { ...context, where: where(index) }));
  }
  const sharers = recipe.members.flatMap((_, index) => (made.has(index) ? [] : [index]));
  const left = context.count - [...made.values()].reduce((sum, sites) => sum + sites.length, 0);
  if (left < sharers.length) {
    throw new InputError(
      message`the members want more than the ${context.count} points there are`,
      context.where,
      message`Give members fewer points.`,
    );
  }
  const shares = shareOut(
    left,
    sharers.map((index) => recipe.members[index]!.share),
  );
  for (const [at, index] of sharers.entries()) {
    const own = { ...context, count: shares[at]!, where: where(index) };
    made.set(index, yield* makeLeaf(recipe.members[index]!.recipe, own));
  }
  return yield* settleMembers(
    recipe.members.flatMap((member, index) => placeMember(member, made.get(index)!)),
    context,
  );
}

function placeMember({ name, atM, turnDeg }: Member, sites: readonly Site[]): Site[] {
  const placed = placeSites(sites, { at: atM, turnRad: (turnDeg * Math.PI) / 180 });
  if (name === undefined) return placed;
  const isOnePart = new Set(sites.map(({ part }) => part)).size === 1;
  return placed.map((site) => ({ ...site, part: isOnePart ? name : `${name}/${site.part}` }));
}

function* settleMembers(sites: readonly Site[], { spacingM, where, isSketch }: RecipeContext): Generator<void, Site[]> {
  if (isSketch) return [...sites];
  const joint = sites.map((site) => ({ ...site, pitch: spacingM + ROUNDING_MARGIN_M }));
  const { positions } = yield* relax(joint, JOINT_ROUNDS);
  yield;
  const closest = closestPair(positions);
  if (closest && isNearerThan(closest.distance, spacingM)) {
    const [a, b] = [sites[closest.a]!.part, sites[closest.b]!.part];
    throw new InputError(
      message`points of "${a}" and "${b}" come within ${closest.distance.toFixed(2)} m of each other, less than ${spacingM} m`,
      where,
      message`Move these members apart.`,
    );
  }
  return sitesAt(sites, positions);
}
