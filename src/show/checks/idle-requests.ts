import { type Message, type MessageText, message } from '../../core';
import { type DocumentPath, printPath } from '../file/document-path';
import { groupsOf, type ShowGroup } from '../groups-of';
import { isMoving } from '../is-moving';
import { takesAllItsPoints, takesItsOwnPoints } from '../points-wanted';
import type { LeafRecipe, Recipe, Show } from '../schema';

/** Something that a show asks for and that changes nothing: where it stands, and why. */
interface IdleRequest {
  readonly path: DocumentPath;
  readonly why: Message;
}

/**
 * What a show asks for that has nothing to act on, in words with its place in the file: it is not refused, for the show flies
 * all the same, and it is not passed over in silence.
 */
export function idleRequests(show: Show): Message[] {
  const idle = [
    ...recipeRequests(show),
    ...groupsOf(show).flatMap((group) => [...figureRequests(show, group), ...transitionRequests(group)]),
  ];
  const notes = idle.map(({ path, why }) => message`${placeText(show, path)} has no effect: ${why}`);
  return [...notes, ...musicNotes(show)];
}

/** What only those hear who watch a preview or a film. */
function musicNotes({ music }: Show): Message[] {
  if (!music || music.offsetS === 0) return [];
  const seconds = Math.abs(music.offsetS);
  return [
    music.offsetS < 0
      ? message`music.offsetS is in no flight file: start the music by hand, ${seconds} s before the show's clock`
      : message`music.offsetS is in no flight file: start the music by hand, ${seconds} s after the show's clock`,
  ];
}

/** A place in words that hold for a file of any version: what stands in a scene by the name of the scene. */
function placeText({ storyboards }: Show, path: DocumentPath): MessageText {
  const [, board, , index, ...rest] = path;
  const scene = path[0] === 'storyboards' ? storyboards[Number(board)]!.scenes[Number(index)] : undefined;
  if (!scene) return printPath(path);
  const isOnlyFigure = rest[0] === 'figures' && scene.figures.length === 1;
  return message`scene "${scene.name}": ${printPath(isOnlyFigure ? rest.slice(2) : rest)}`;
}

function* recipeRequests({ formations }: Show): Iterable<IdleRequest> {
  for (const [name, { recipe }] of Object.entries(formations)) {
    const path = ['formations', name, 'recipe'];
    if (recipe.kind === 'group') yield* memberRequests(recipe, path);
    else yield* leafRequests(recipe, path);
  }
}

function* memberRequests({ members }: Extract<Recipe, { kind: 'group' }>, path: DocumentPath): Iterable<IdleRequest> {
  for (const [index, { recipe, share }] of members.entries()) {
    const at = [...path, 'members', index];
    if (share !== 1 && takesItsOwnPoints(recipe)) {
      yield {
        path: [...at, 'share'],
        why: message`this member takes the points it says, or as many as its letters need`,
      };
    }
    yield* leafRequests(recipe, [...at, 'recipe']);
  }
}

function* leafRequests(leaf: LeafRecipe, path: DocumentPath): Iterable<IdleRequest> {
  if (leaf.kind === 'text') yield* textRequests(leaf, path);
  if (leaf.kind === 'shell' && leaf.profileM && leaf.radiusM !== undefined)
    yield { path: [...path, 'radiusM'], why: message`profileM gives the radii` };
  if (leaf.kind === 'shape') yield* shapeRequests(leaf, path);
  if (leaf.kind === 'solid') yield* solidRequests(leaf, path);
  if (leaf.kind === 'combine' && leaf.how !== 'between' && leaf.blend !== 0.5)
    yield { path: [...path, 'blend'], why: message`only a form between the two figures is blended` };
  if (leaf.kind !== 'drawing') return;
  for (const [index, { id }] of leaf.layers.entries()) {
    const first = leaf.layers.findIndex((layer) => layer.id === id);
    if (first < index)
      yield { path: [...path, 'layers', index], why: message`layers[${first}] is of the same id, "${id}"` };
  }
}

const FORM = message`this form has no such thing`;

function* shapeRequests(
  { shape, corners, turns, seed, mode }: Extract<LeafRecipe, { kind: 'shape' }>,
  path: DocumentPath,
): Iterable<IdleRequest> {
  if (corners !== 5 && shape !== 'star' && shape !== 'polygon') yield { path: [...path, 'corners'], why: FORM };
  if (turns !== 3 && shape !== 'spiral') yield { path: [...path, 'turns'], why: FORM };
  if (seed !== 1 && (mode !== 'fill' || shape === 'spiral'))
    yield { path: [...path, 'seed'], why: message`only the even spread of a fill has a seed` };
}

const NO_ASPECT: ReadonlySet<string> = new Set(['sphere', 'dome', 'torus']);

function* solidRequests(
  { solid, aspect, turns }: Extract<LeafRecipe, { kind: 'solid' }>,
  path: DocumentPath,
): Iterable<IdleRequest> {
  if (aspect !== 1 && NO_ASPECT.has(solid)) yield { path: [...path, 'aspect'], why: FORM };
  if (turns !== 3 && solid !== 'helix') yield { path: [...path, 'turns'], why: FORM };
}

function* textRequests(
  { text, style, font, lineColours, rows }: Extract<LeafRecipe, { kind: 'text' }>,
  path: DocumentPath,
): Iterable<IdleRequest> {
  const lines = text.split('\n').length;
  if (style === 'stroke' && font !== 'bold')
    yield {
      path: [...path, 'font'],
      why: message`the style "stroke" has letters of its own; the other styles use a font`,
    };
  if (style !== 'stroke' && rows !== undefined)
    yield { path: [...path, 'rows'], why: message`only the style "stroke" has rows` };
  if (lineColours && lineColours.length > lines) {
    const has = lines === 1 ? message`1 line` : message`${lines} lines`;
    yield { path: [...path, 'lineColours', lines], why: message`the text has ${has}` };
  }
}

/** Points and shares of figures that have nothing to share. */
function* figureRequests({ formations }: Show, { storyboard: { scenes }, path }: ShowGroup): Iterable<IdleRequest> {
  for (const [index, { figures }] of scenes.entries()) {
    for (const [f, { formation, points, share }] of figures.entries()) {
      const at = [...path, 'scenes', index, 'figures', f];
      const isFixed = takesAllItsPoints(formations[formation]!.recipe);
      if (points !== undefined && isFixed)
        yield { path: [...at, 'points'], why: message`the formation takes the points it says, or as many as it needs` };
      if (share !== 1 && (isFixed || points !== undefined || figures.length === 1))
        yield { path: [...at, 'share'], why: message`this figure shares its points with no other` };
    }
  }
}

function* transitionRequests({ storyboard: { scenes }, path }: ShowGroup): Iterable<IdleRequest> {
  for (const [index, scene] of scenes.entries()) {
    const at = [...path, 'scenes', index, 'transition'];
    if (scene.transition.keepsPoints && index === 0)
      yield { path: [...at, 'keepsPoints'], why: message`there is no scene before whose points could be kept` };
    const moves = isMoving(scene) || (index > 0 && isMoving(scenes[index - 1]!));
    if (scene.transition.flow === 'through' && !moves)
      yield { path: [...at, 'flow'], why: message`neither this scene nor the one before moves` };
  }
}
