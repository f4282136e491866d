import { useCallback, useEffect, useState } from 'react';
import { scenesOf } from '../../document';
import type { ShowValue } from '../../editing';
import { broughtItems, type LibraryItem } from '../../editing/library';
import { filesOfRecipe } from '../../show';
import type { SavedFormation, Studio } from '../studio-context';

/** What this browser keeps, and how to keep more of it. */
export function useSavedFormations({ actions }: Studio) {
  const [items, setItems] = useState<readonly LibraryItem[]>([]);
  const [isRefused, setRefused] = useState(false);
  const list = useCallback(
    () =>
      actions.listFormations().then(
        (kept) => setItems(broughtItems('saved', kept)),
        () => setRefused(true),
      ),
    [actions],
  );
  useEffect(() => void list(), [list]);
  const changed = (step: Promise<void>) => void step.then(list, () => setRefused(true));
  return {
    items,
    isRefused,
    keep: (value: ShowValue, scene: number) => changed(actions.saveFormation(formationOf(value, scene))),
    remove: (name: string) => changed(actions.removeFormation(name)),
  };
}

/** The formation of a scene's first figure, with its files. */
function formationOf({ show, assets }: ShowValue, scene: number): SavedFormation {
  const key = scenesOf(show)[scene]!.figures[0]!.formation;
  const { title, recipe } = show.formations[key]!;
  const named = filesOfRecipe(recipe);
  return { name: title ?? key, recipe, files: new Map([...assets].filter(([path]) => named.includes(path))) };
}
