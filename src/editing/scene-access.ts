import { type EditPath, freeId, idFromName, mainStoryboard, type Scene, type Show } from '../show';

/** Where the scenes of the show's first storyboard stand. */
export function scenesPath(show: Show): EditPath {
  return ['storyboards', mainStoryboard(show).id, 'scenes'];
}

/** Scenes of all storyboards. */
export function allScenesOf({ storyboards }: Show): readonly Scene[] {
  return storyboards.flatMap(({ scenes }) => scenes);
}

/** Where a scene stands, by its index in the first storyboard. */
export function scenePath(index: number): EditPath {
  return ['storyboards', 0, 'scenes', index];
}

export function figurePath(scene: number, figure: number): EditPath {
  return [...scenePath(scene), 'figures', figure];
}

export function formationPath(key: string): EditPath {
  return ['formations', key];
}

/** Where take-off or landing of the first storyboard stands. */
export function launchPath(part: 'takeoff' | 'landing'): EditPath {
  return ['storyboards', 0, part];
}

export function formationsOf({ figures }: Scene): string[] {
  return figures.map(({ formation }) => formation);
}

/** Makes names and ids for scenes that come into a show: what was made before is taken too. */
export class SceneNamer {
  readonly #names: string[];
  readonly #ids: string[];

  constructor(show: Show) {
    this.#names = allScenesOf(show).map(({ name }) => name);
    this.#ids = allScenesOf(show).map(({ id }) => id);
  }

  /**
   * The name that is wanted, or with a number behind it, and an id.
   * @param wantedId likewise; made of the name, where that is of Latin letters, when left out.
   */
  next(wanted: string, wantedId?: string): { readonly id: string; readonly name: string } {
    const name = freeSceneName(this.#names, wanted);
    const stem = wantedId ?? idFromName(name) ?? `scene-${this.#ids.length + 1}`;
    const id = freeId(stem, (one) => this.#ids.includes(one));
    this.#names.push(name);
    this.#ids.push(id);
    return { id, name };
  }
}

function freeSceneName(taken: readonly string[], wanted: string): string {
  const name = wanted.trim() || '1';
  if (!taken.includes(name)) return name;
  // a copy of "Ring 2" is "Ring 3", not "Ring 2 2"
  const [, stem = name] = /^(.+) \d{1,4}$/.exec(name) ?? [];
  let number = 2;
  while (taken.includes(`${stem} ${number}`)) number++;
  return `${stem} ${number}`;
}

/** An id that no formation has yet, made of the Latin letters and digits of a name. */
export function freeFormationKey(taken: readonly string[], wanted: string): string {
  const stem = idFromName(wanted.replace(/[^\p{ASCII}]+/gu, ' ')) ?? 'formation';
  return freeId(stem, (key) => taken.includes(key));
}

/** A path beside the show that no other file has, of letters that a show may name. */
export function freeFilePath(taken: { has(path: string): boolean }, title: string, ending: string): string {
  const stem =
    title
      .replace(/[^A-Za-z0-9_-]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80) || 'file';
  let path = `assets/${stem}.${ending}`;
  for (let number = 2; taken.has(path); number++) path = `assets/${stem}-${number}.${ending}`;
  return path;
}
