import { InputError, message } from '../core';
import { parseShow } from '../editing';
import type { ShowFiles } from '../jobs';
import {
  chooseFile,
  fetchShow,
  readFiles,
  recogniseFiles,
  type ShowListing,
  withStudioAssets,
} from '../platform/browser';
import { filesOfRecipe } from '../show';
import type { OtherShow } from '../ui';

/** The formations of a show that comes with the page, or of a file that the reader chooses; null where none is chosen. Loaded when asked for. */
export async function readOtherShow(listing?: ShowListing): Promise<OtherShow | null> {
  const files = listing ? await fetchShow(listing) : await chosenShow();
  return files && formationsOf(files);
}

async function chosenShow(): Promise<ShowFiles | null> {
  const chosen = await chooseFile();
  if (!chosen) return null;
  const files = await readFiles(chosen);
  const opened = await recogniseFiles(files);
  if (opened.kind !== 'show') {
    throw new InputError(
      message`a flight file has no formations, only points`,
      files.name,
      message`Choose a show: a .tulpar file or its show.json.`,
    );
  }
  return withStudioAssets(opened.show);
}

/** Each formation with the files that it names; one whose file is not there is left out. */
function formationsOf({ name, text, assets }: ShowFiles): OtherShow {
  const show = parseShow(text, name);
  const formations = Object.entries(show.formations).flatMap(([key, { title, recipe }]) => {
    const named = filesOfRecipe(recipe);
    if (named.some((path) => !assets.has(path))) return [];
    return [{ name: title ?? key, recipe, files: new Map([...assets].filter(([path]) => named.includes(path))) }];
  });
  return { title: show.title, formations };
}
