import type { Show, ShowEdit } from '../show';
import { addScene } from './scene-edits';
import type { ShowAssets } from './show-document';

/** A file as a new scene: its edits, the files that come with them, and the index of the scene. */
export interface DroppedScene {
  readonly edits: readonly ShowEdit[];
  readonly files: ShowAssets;
  readonly index: number;
}

/** The kinds of files that become a scene, by their ending. */
const RECIPES: Readonly<Record<string, (file: string) => unknown>> = {
  svg: (file) => ({ kind: 'drawing', file }),
  csv: (file) => ({ kind: 'points', file }),
};

/** Whether a file can become a scene. @param text the start of it: a table with times is a flight, not points. */
export function isSceneFile(name: string, text: string): boolean {
  const ending = endingOf(name);
  return ending === 'svg' || (ending === 'csv' && !/time/i.test(text.split('\n', 1)[0] ?? ''));
}

/** A drawing or a table of points as a new scene, behind the scene of an index. */
export function sceneOfFile(
  show: Show,
  assets: ShowAssets,
  after: number,
  name: string,
  bytes: Uint8Array,
): DroppedScene {
  const ending = endingOf(name);
  const title = name.slice(0, name.length - ending.length - 1);
  const path = freePath(assets, title, ending);
  const { edits, index } = addScene(show, after, title, RECIPES[ending]!(path));
  return { edits, index, files: new Map([[path, bytes]]) };
}

function endingOf(name: string): string {
  return name.split('.').at(-1)!.toLowerCase();
}

/** A path beside the show that no other file has, of letters that a show may name. */
function freePath(assets: ShowAssets, title: string, ending: string): string {
  const stem = title.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, '') || 'drawing';
  let path = `assets/${stem}.${ending}`;
  for (let number = 2; assets.has(path); number++) path = `assets/${stem}-${number}.${ending}`;
  return path;
}
