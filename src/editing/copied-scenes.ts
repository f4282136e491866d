import {
  filesOfRecipe,
  groupsOf,
  mainStoryboard,
  parseSceneClip,
  printSceneClip,
  type Scene,
  type SceneClip,
  type Show,
  type ShowEdit,
  STUDIO_FILES,
} from '../show';
import { filesToAdd, withPaths } from './brought-files';
import { formationsOf, freeFormationKey, SceneNamer } from './scene-access';
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
