import { isSameFile } from './brought-files';
import type { InsertedScenes } from './copied-scenes';
import { type NewFigure, newFigure } from './figure-edits';
import { freeFilePath } from './scene-access';
import { addScene } from './scene-edits';
import type { ShowAssets, ShowValue } from './show-document';

/** A photograph seldom has a background of one colour. */
const image = (file: string) => ({ kind: 'image', file, background: 'border' });
const mesh = (file: string) => ({ kind: 'mesh', file });

/** The kinds of files that become a scene or a figure, by their ending. */
const RECIPES: Readonly<Record<string, (file: string) => { readonly kind: string }>> = {
  svg: (file) => ({ kind: 'drawing', file }),
  csv: (file) => ({ kind: 'points', file }),
  ...{ png: image, jpg: image, jpeg: image, webp: image },
  ...{ glb: mesh, obj: mesh, stl: mesh },
};

/** Whether a file can become a scene. @param text the start of it: a table with times is a flight, not points. */
export function isSceneFile(name: string, text: string): boolean {
  const ending = endingOf(name);
  if (ending === 'csv') return !/time/i.test(text.split('\n', 1)[0] ?? '');
  return Object.hasOwn(RECIPES, ending);
}

/** A drawing, a picture, a model or a table of points as a new scene, behind the scene of an index. */
export function sceneOfFile(
  { show, assets }: ShowValue,
  after: number,
  name: string,
  bytes: Uint8Array,
): InsertedScenes {
  const { path, files } = fileBeside(assets, name, bytes);
  const { edits, index } = addScene(show, after, titleOf(name), RECIPES[endingOf(name)]!(path));
  return { edits, index, files, names: [titleOf(name)], lostPins: 0 };
}

/** A file as a further figure of a scene, which has no place yet. */
export interface FigureOfFile extends NewFigure {
  readonly name: string;
  readonly recipe: { readonly kind: string };
  /** Files that come with it. */
  readonly files: ShowAssets;
}

/** The same as a further figure of the scene of an index. */
export function figureOfFile(
  { show, assets }: ShowValue,
  index: number,
  name: string,
  bytes: Uint8Array,
): FigureOfFile {
  const { path, files } = fileBeside(assets, name, bytes);
  const recipe = RECIPES[endingOf(name)]!(path);
  return { ...newFigure(show, index, titleOf(name), recipe), name: titleOf(name), recipe, files };
}

/** A file beside the show: where it lies, and what is to be added for that; nothing where the show has it already. */
export function fileBeside(
  assets: ShowAssets,
  name: string,
  bytes: Uint8Array,
): { readonly path: string; readonly files: ShowAssets } {
  const ending = endingOf(name);
  for (const [path, there] of assets)
    if (endingOf(path) === ending && isSameFile(there, bytes)) return { path, files: new Map() };
  const path = freeFilePath(assets, titleOf(name), ending);
  return { path, files: new Map([[path, bytes]]) };
}

function titleOf(name: string): string {
  return name.slice(0, name.length - endingOf(name).length - 1);
}

function endingOf(name: string): string {
  return name.split('.').at(-1)!.toLowerCase();
}
