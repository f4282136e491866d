import type { FigureLight, Movement, MovementEase, Placement } from '../core';
import type { ShowValue } from '../editing';
import {
  type Figure,
  type FormationInputs,
  formationInputs,
  groupsOf,
  mainStoryboard,
  pointsOfFigure,
  profileOf,
  type Show,
  shareOut,
  takesAllItsPoints,
} from '../show';

/*
 * The one place that knows where a show keeps what its scenes look like. All else of this folder reads staged scenes.
 */

/** A formation as a scene shows it. */
export interface StagedFigure {
  readonly id: string;
  /** Which formation of the show it is: what is asked of it replaces what was asked of it before. */
  readonly slot: string;
  /** Path of its recipe in the show, for messages. */
  readonly where: string;
  readonly inputs: FormationInputs;
  readonly placement: Placement;
  readonly movements: readonly Movement[];
  readonly light: FigureLight;
}

/** What the sky shows while a scene holds. */
export interface StagedScene {
  readonly holdS: number;
  readonly ease: MovementEase;
  readonly figures: readonly StagedFigure[];
}

/** Number of drones that fly the scenes: the first of the fleet. */
export function stageDrones(show: Show): number {
  return groupsOf(show)[0]!.count;
}

export function sceneIds(show: Show): string[] {
  return mainStoryboard(show).scenes.map(({ id }) => id);
}

/** A scene by its index in the storyboard. */
export function stageScene({ show, assets }: ShowValue, index: number): StagedScene | null {
  const scene = mainStoryboard(show).scenes[index];
  if (!scene) return null;
  const inputs = figureInputs(show, assets, scene.figures);
  return {
    holdS: scene.holdS,
    ease: { in: !flowsInto(show, index), out: !flowsInto(show, index + 1) },
    figures: scene.figures.map(({ id, formation, placement, motion, light }, k) => ({
      id,
      slot: scene.figures.length === 1 ? formation : `${scene.id} ${id}`,
      where: `formations.${formation}.recipe`,
      inputs: inputs[k]!,
      placement,
      movements: motion,
      light,
    })),
  };
}

/** What the points of a scene's figures are made from. Drones are shared out by what recipes say, before any is made. */
function figureInputs(show: Show, assets: ShowValue['assets'], figures: readonly Figure[]): FormationInputs[] {
  const profile = profileOf(show);
  const drones = stageDrones(show);
  const recipes = figures.map(({ formation }) => show.formations[formation]!.recipe);
  const sharing = figures.filter(({ points }, k) => points === undefined && !takesAllItsPoints(recipes[k]!));
  const taken = figures.reduce(
    (sum, one, k) => (sharing.includes(one) ? sum : sum + pointsOfFigure(one, recipes[k]!)),
    0,
  );
  const shares = shareOut(
    Math.max(sharing.length, drones - taken),
    sharing.map(({ share }) => share),
  );
  return figures.map((figure, k) => {
    const shared = sharing.indexOf(figure);
    const own = takesAllItsPoints(recipes[k]!) ? drones : (figure.points ?? drones);
    return formationInputs(show, profile, figure.formation, shared < 0 ? own : shares[shared]!, assets);
  });
}

function flowsInto(show: Show, index: number): boolean {
  return mainStoryboard(show).scenes[index]?.transition.flow === 'through';
}

/** All that the hold of a scene is planned from, in pieces that two shows share where they are the same. */
export function holdParts({ show, assets }: ShowValue, index: number): readonly unknown[] {
  const { scenes } = mainStoryboard(show);
  const { name: _name, transition: _in, pins: _pins, transitionLight: _light, figures, ...scene } = scenes[index]!;
  const inputs = figureInputs(show, assets, figures);
  const drawn = figures.flatMap(({ name: _figureName, ...figure }, k) => {
    const { recipe, files, count, spacingM } = inputs[k]!;
    return [figure, recipe, [...files], count, spacingM];
  });
  return [scene, ...drawn, flowsInto(show, index), flowsInto(show, index + 1)];
}

/** What the transition into a scene is planned from, beside the holds before and after it. */
export function transitionParts({ show }: ShowValue, index: number): readonly unknown[] {
  const { transition, pins, transitionLight } = mainStoryboard(show).scenes[index]!;
  return [transition, pins, transitionLight];
}

/** What all of the flight is planned from. */
export function venueParts({ show }: ShowValue): readonly unknown[] {
  return [show.fleet, show.site, show.profile, ...show.storyboards.slice(1)];
}

export function takeoffParts({ show }: ShowValue): readonly unknown[] {
  return [mainStoryboard(show).takeoff];
}

export function landingParts({ show }: ShowValue): readonly unknown[] {
  return [mainStoryboard(show).landing];
}
