import { useEffect, useMemo, useState } from 'react';
import type { ShowValue } from '../../editing';
import { type LibraryItem, SHAPE_ITEMS, showItems, textItems } from '../../editing/library';
import { useStudio } from '../studio-context';
import { isFound, type LibraryNames, loadNames } from './library-names';

/** What a search finds, in the order of the groups, and the files that pictures of it are made with. */
export function useLibraryItems(query: string, { show, assets }: ShowValue, brought: readonly LibraryItem[]) {
  const { actions } = useStudio();
  const [names, setNames] = useState<LibraryNames>(new Map());
  const [font, setFont] = useState<ShowValue['assets']>(new Map());
  useEffect(() => {
    void loadNames().then(setNames);
    actions.studioFont().then(setFont, () => undefined);
  }, [actions]);
  const known = useMemo(() => new Map([...font, ...assets]), [font, assets]);
  const own = useMemo(() => showItems(show), [show]);
  const found = useMemo(() => {
    const named = [...SHAPE_ITEMS, ...own, ...brought].filter((item) => isFound(item, query, names));
    const shapes = named.filter(({ group }) => group === 'shapes');
    const others = named.filter(({ group }) => group !== 'shapes');
    return [...shapes, ...textItems(query), ...others];
  }, [query, names, own, brought]);
  return { found, assets: known, names };
}
