import {
  filesOfRecipe,
  groupsOf,
  mainStoryboard,
  parseSceneClip,
  printSceneClip,
  type Recipe,
  type Scene,
  type SceneClip,
  type Show,
  type ShowEdit,
  STUDIO_FILES,
} from '../show';
import { formationsOf, freeFilePath, freeFormationKey, SceneNamer } from './scene-access';
import { insertScenes, type SceneInsertion } from './scene-edits';
import type { ShowAssets, ShowValue } from './show-document';

/** Scenes that come with files. */
export interface InsertedScenes extends SceneInsertion {
  readonly files: ShowAssets;
  readonly names: readonly string[];
  /** Pins that were left out: they name drones that this fleet does not have. */
  readonly lostPins: number;
}

/** The text of scenes for the clipboard, with their formations and the files that these name. */
export function copyScenes({ show, assets }: ShowValue, indices: readonly number[]): string {
  const scenes = indices.map((index) => mainStoryboard(show).scenes[index]!);
  const keys = [...new Set(scenes.flatMap(formationsOf))];
  const formations = Object.fromEntries(keys.map((key) => [key, show.formations[key]!]));
  const paths = Object.values(formations).flatMap(({ recipe }) => filesOfRecipe(recipe));
  const files = new Map<string, Uint8Array>();
  for (const path of paths) {
    const bytes = assets.get(path);
    if (bytes && !STUDIO_FILES.has(path)) files.set(path, bytes);
  }
  return printSceneClip({ scenes, formations, files });
}

/**
 * Puts copied scenes behind a scene. Formations and files that the show has already are shared; others of the same name
 * come in under a new one, as do scenes whose id or name is taken.
 * @throws InputError for a text that is no copy of scenes.
 */
export function pasteScenes({ show, assets }: ShowValue, after: number, text: string): InsertedScenes {
  const clip = parseSceneClip(text);
  const { files, paths } = filesToAdd(assets, clip.files);
  const { edits, keys } = formationsToAdd(show, clip, paths);
  const namer = new SceneNamer(show);
  const drones = groupsOf(show)[0]!.count;
  const scenes = clip.scenes.map((scene) => ({
    ...withoutLostPins(scene, drones),
    ...namer.next(scene.name, scene.id),
    figures: scene.figures.map((figure) => ({ ...figure, formation: keys.get(figure.formation)! })),
  }));
  const inserted = insertScenes(show, after, scenes);
  return {
    edits: [...edits, ...inserted.edits],
    index: inserted.index,
    files,
    names: scenes.map(({ name }) => name),
    lostPins: pinsOf(clip.scenes) - pinsOf(scenes),
  };
}

function pinsOf(scenes: readonly Pick<Scene, 'pins'>[]): number {
  return scenes.reduce((count, { pins }) => count + pins.length, 0);
}

/** A start on the clock of another show means nothing in this one. */
function withoutLostPins({ startS: _, ...scene }: Scene, drones: number): Omit<Scene, 'startS'> {
  const pins = scene.pins.filter(({ drone, point }) => drone <= drones && point <= drones);
  return pins.length === scene.pins.length ? scene : { ...scene, pins };
}

/** @returns the files that the show does not have yet, and what each copied path is called here. */
function filesToAdd(assets: ShowAssets, copied: ShowAssets) {
  const files = new Map<string, Uint8Array>();
  const paths = new Map<string, string>();
  const has = (path: string) => assets.has(path) || files.has(path);
  for (const [path, bytes] of copied) {
    const here = placeFor(assets, files, path, bytes) ?? freeFilePath({ has }, stemOf(path), endingOf(path));
    paths.set(path, here);
    if (!assets.has(here)) files.set(here, bytes);
  }
  return { files, paths };
}

/** The path that a file may keep; null where another file has it. */
function placeFor(assets: ShowAssets, files: ShowAssets, path: string, bytes: Uint8Array): string | null {
  const there = assets.get(path) ?? files.get(path);
  return !there || isSameFile(there, bytes) ? path : null;
}

export function isSameFile(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && a.every((byte, index) => byte === b[index]));
}

function formationsToAdd(show: Show, { formations }: SceneClip, paths: ReadonlyMap<string, string>) {
  const edits: ShowEdit[] = [];
  const keys = new Map<string, string>();
  const taken = Object.keys(show.formations);
  for (const [key, formation] of Object.entries(formations)) {
    const item = { ...formation, recipe: withPaths(formation.recipe, paths) };
    if (JSON.stringify(show.formations[key]) === JSON.stringify(item)) {
      keys.set(key, key);
      continue;
    }
    const here = freeFormationKey(taken, key);
    taken.push(here);
    keys.set(key, here);
    edits.push({ kind: 'insert', at: ['formations'], key: here, item });
  }
  return { edits, keys };
}

/** A recipe with its files by other names. */
function withPaths(recipe: Recipe, paths: ReadonlyMap<string, string>): Recipe {
  const renamed = (path: string) => paths.get(path) ?? path;
  switch (recipe.kind) {
    case 'group':
      return {
        ...recipe,
        members: recipe.members.map((member) => ({
          ...member,
          recipe: withPaths(member.recipe, paths) as typeof member.recipe,
        })),
      };
    case 'combine': {
      const within = (source: typeof recipe.first) => ({
        ...source,
        recipe: withPaths(source.recipe, paths) as typeof source.recipe,
      });
      return { ...recipe, first: within(recipe.first), second: within(recipe.second) };
    }
    case 'drawing':
    case 'image':
    case 'mesh':
      return { ...recipe, file: renamed(recipe.file) };
    case 'points':
      return recipe.file === undefined ? recipe : { ...recipe, file: renamed(recipe.file) };
    case 'text':
      return { ...recipe, font: renamed(recipe.font) };
    default:
      return recipe;
  }
}

function stemOf(path: string): string {
  const name = path.split('/').at(-1)!;
  return name.slice(0, name.length - endingOf(path).length - 1);
}

function endingOf(path: string): string {
  return path.split('.').at(-1)!;
}
