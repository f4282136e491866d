import type { Movement, MovementEase, Placement, SceneLight } from '../core';
import type { ShowValue } from '../editing';
import { type FormationInputs, formationInputs, groupsOf, movementsOf, profileOf, type Show } from '../show';

/*
 * The one place that knows where a show keeps what its scenes look like. All else of this folder reads staged scenes.
 */

/** A formation as a scene shows it. */
export interface StagedFigure {
  /** Which formation of the show it is: what is asked of it replaces what was asked of it before. */
  readonly slot: string;
  /** Path of its recipe in the show, for messages. */
  readonly where: string;
  readonly inputs: FormationInputs;
  readonly placement: Placement;
  readonly movements: readonly Movement[];
  readonly light: SceneLight;
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

export function sceneNames({ storyboard }: Show): string[] {
  return storyboard.scenes.map(({ name }) => name);
}

/** A scene by its index in the storyboard. */
export function stageScene({ show, assets }: ShowValue, index: number): StagedScene | null {
  const { scenes } = show.storyboard;
  const scene = scenes[index];
  if (!scene) return null;
  const { formation, holdS, placement, light } = scene;
  const inputs = formationInputs(show, profileOf(show), formation, stageDrones(show), assets);
  const where = `formations.${formation}.recipe`;
  return {
    holdS,
    ease: { in: !flowsInto(show, index), out: !flowsInto(show, index + 1) },
    figures: [{ slot: formation, where, inputs, placement, movements: movementsOf(scene), light }],
  };
}

function flowsInto({ storyboard }: Show, index: number): boolean {
  return storyboard.scenes[index]?.transition.flow === 'through';
}

/** All that the hold of a scene is planned from, in pieces that two shows share where they are the same. */
export function holdParts({ show, assets }: ShowValue, index: number): readonly unknown[] {
  const { name: _name, transition: _in, pins: _pins, lightOnTheWay: _way, ...scene } = show.storyboard.scenes[index]!;
  const { title: _title, ...formation } = show.formations[scene.formation]!;
  const inputs = formationInputs(show, profileOf(show), scene.formation, stageDrones(show), assets);
  const { files, count, spacingM } = inputs;
  return [scene, formation, [...files], count, spacingM, flowsInto(show, index), flowsInto(show, index + 1)];
}

/** What the transition into a scene is planned from, beside the holds before and after it. */
export function transitionParts({ show }: ShowValue, index: number): readonly unknown[] {
  const { transition, pins, lightOnTheWay } = show.storyboard.scenes[index]!;
  return [transition, pins, lightOnTheWay];
}

/** What all of the flight is planned from. */
export function venueParts({ show }: ShowValue): readonly unknown[] {
  return [show.fleet, show.site, show.profile, show.groups];
}

export function takeoffParts({ show }: ShowValue): readonly unknown[] {
  return [show.storyboard.takeoff];
}

export function landingParts({ show }: ShowValue): readonly unknown[] {
  return [show.storyboard.landing];
}
