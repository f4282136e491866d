import { coded, InputError, type MessageText, message } from '../../core';
import { IdMaker } from '../id-maker';
import { unknownKeyFault } from './describe-issue';
import { type DocumentPath, printPath } from './document-path';
import { isRecord, type Json } from './json-record';
import type { Migration } from './migration';
import { nearestName } from './nearest-name';
import { pathInVersion1 } from './path-in-version-1';
import { withSpacing } from './spacing-in-version-1';

/** Keys of version 1 in the records that the migration changes: others would be lost, or taken for those of version 2. */
const KEYS = {
  show: '$schema version title site fleet profile formations storyboard groups music cues',
  group: 'name count storyboard',
  storyboard: 'takeoff scenes landing',
  scene: 'name formation placement holdS startS movement spares light transition pins lightOnTheWay',
  placement: 'positionM headingDeg scale',
  pin: 'drone point',
  cue: 'name scene atS',
  effect: 'kind colour directionDeg widthM periodS parts depth seed',
  obstacle: 'name bottomM topM clearanceM kind footprintM centreM sizeM headingDeg',
} as const;

/** Id of the one figure of a scene, and of the storyboard of all drones that are in no group. */
const MAIN = 'main';

/**
 * Version 1 to version 2: `storyboard` and `groups` become `storyboards`, a scene's formation becomes its one figure,
 * movements a list, and ids are made of names. Formations that a scene shrinks get the spacing that version 1 laid them
 * out with. What is not of the form of version 1 passes as it is, so that the schema says what is wrong with it.
 * @throws InputError for keys that version 1 does not have, and for cues of scenes that are not there.
 */
export const migrateTo2: Migration = (source, where) => {
  const document = new Version1Reader(where).show(source);
  return { document, sourcePath: (path) => pathInVersion1(path, source) };
};

/** Turns the records of a show of version 1 into those of version 2. */
class Version1Reader {
  readonly #where: string;
  readonly #scenes = new IdMaker('scene');

  constructor(where: string) {
    this.#where = where;
  }

  show(source: Json): Json {
    this.#refuseUnknown(source, 'show', []);
    const { storyboard, groups, cues, site, formations, ...rest } = source;
    const boards = [
      this.#storyboard(storyboard, { id: MAIN, name: 'Main' }, ['storyboard']),
      ...this.#groups(groups ?? []),
    ];
    return {
      ...rest,
      ...(site !== undefined && { site: this.#site(site) }),
      ...(formations !== undefined && { formations: withSpacing(formations, source) }),
      storyboards: boards,
      ...(cues !== undefined && { cues: this.#cues(cues) }),
    };
  }

  #groups(groups: unknown): unknown[] {
    if (!Array.isArray(groups))
      throw this.#error(message`this is no list`, ['groups'], message`Write a list [...] of groups.`);
    const ids = new IdMaker('group', [MAIN]);
    return mapRecords(groups, (group, index) => {
      const path = ['groups', index];
      this.#refuseUnknown(group, 'group', path);
      const { name, count, storyboard } = group;
      const head = { id: ids.of(name), ...given('name', name), ...given('drones', count) };
      return this.#storyboard(storyboard ?? {}, head, [...path, 'storyboard']);
    }) as unknown[];
  }

  #storyboard(storyboard: unknown, head: Json, path: DocumentPath): unknown {
    if (!isRecord(storyboard)) return storyboard;
    this.#refuseUnknown(storyboard, 'storyboard', path);
    const scenes = mapRecords(storyboard.scenes, (scene, index) => this.#scene(scene, [...path, 'scenes', index]));
    return { ...head, ...storyboard, ...given('scenes', scenes) };
  }

  #scene(scene: Json, path: DocumentPath): Json {
    this.#refuseUnknown(scene, 'scene', path);
    this.#refuseUnknown(scene.placement, 'placement', [...path, 'placement']);
    mapRecords(scene.pins, (pin, index) => this.#refuseUnknown(pin, 'pin', [...path, 'pins', index]));
    const { formation, placement, movement, light, lightOnTheWay, ...rest } = scene;
    const figure = {
      id: MAIN,
      ...given('formation', formation),
      ...given('placement', placement),
      ...(movement !== undefined && { motion: Array.isArray(movement) ? movement : [movement] }),
      ...given('light', this.#light(light, [...path, 'light'])),
    };
    return { id: this.#scenes.of(scene.name), ...rest, figures: [figure], ...given('transitionLight', lightOnTheWay) };
  }

  #light(light: unknown, path: DocumentPath): unknown {
    if (!isRecord(light)) return light;
    const ids = new IdMaker('effect');
    const effects = mapRecords(light.effects, (effect, index) => {
      this.#refuseUnknown(effect, 'effect', [...path, 'effects', index]);
      return { id: ids.of(effect.kind), ...effect };
    });
    return { ...light, ...given('effects', effects) };
  }

  #site(site: unknown): unknown {
    if (!isRecord(site)) return site;
    const ids = new IdMaker('obstacle');
    const obstacles = mapRecords(site.obstacles, (obstacle, index) => {
      this.#refuseUnknown(obstacle, 'obstacle', ['site', 'obstacles', index]);
      return { id: ids.of(obstacle.name), ...obstacle };
    });
    return { ...site, ...given('obstacles', obstacles) };
  }

  #cues(cues: unknown): unknown {
    const ids = new IdMaker('cue');
    return mapRecords(cues, (cue, index) => {
      this.#refuseUnknown(cue, 'cue', ['cues', index]);
      const { scene, ...rest } = cue;
      return { id: ids.of(cue.name), ...rest, ...given('scene', this.#sceneOf(scene, ['cues', index, 'scene'])) };
    });
  }

  /** The id of the scene that a cue names. */
  #sceneOf(name: unknown, path: DocumentPath): unknown {
    if (typeof name !== 'string') return name;
    const id = this.#scenes.known(name);
    if (id !== null) return id;
    const meant = nearestName(name, this.#scenes.names());
    const remedy = meant ? message`Did you mean "${meant}"?` : message`Give the name of a scene.`;
    throw this.#error(coded('name-unknown')`found "${name}", expected a name that is in this show`, path, remedy);
  }

  #refuseUnknown(record: unknown, kind: keyof typeof KEYS, path: DocumentPath): void {
    if (!isRecord(record)) return;
    const known = KEYS[kind].split(' ');
    const key = Object.keys(record).find((one) => !known.includes(one));
    if (key === undefined) return;
    const fault = unknownKeyFault(path, key, known);
    throw this.#error(fault.what, fault.path, fault.remedy);
  }

  #error(what: MessageText, path: DocumentPath, remedy: MessageText): InputError {
    return new InputError(what, `${this.#where}: ${printPath(path)}`, remedy);
  }
}

function mapRecords(list: unknown, change: (record: Json, index: number) => unknown): unknown {
  return Array.isArray(list) ? list.map((item, index) => (isRecord(item) ? change(item, index) : item)) : list;
}

function given(key: string, value: unknown): Json {
  return value === undefined ? {} : { [key]: value };
}
