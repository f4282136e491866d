import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scenesOf } from '../../document';
import type { ShowDocument } from '../../editing';
import { broughtItems, LIBRARY_GROUPS, type LibraryItem } from '../../editing/library';
import { Button } from '../kit';
import { PanelTabs } from '../scenes';
import { type Studio, useDocument, useEditor, useStudio } from '../studio-context';
import { type AddTo, addFromLibrary, sceneUnderClock } from './add-from-library';
import { acceptDrop } from './drop-into-sky';
import { itemToTake, writesLetters } from './item-to-take';
import styles from './library.module.css';
import { LibraryTile } from './library-tile';
import { OtherShowHeading, OtherShowMenu } from './other-show';
import { useLibraryItems } from './use-library-items';
import { useSavedFormations } from './use-saved-formations';

/** Formations to choose from: those of the studio, of the open show, and what this browser keeps. */
export function Library({ document }: { readonly document: ShowDocument }) {
  const { t } = useTranslation('library', { useSuspense: true });
  const studio = useStudio();
  const [query, setQuery] = useState('');
  const value = useDocument(document, ({ entries, at }) => entries[at]!.value);
  const saved = useSavedFormations(studio);
  const other = useEditor((state) => state.otherShow);
  const brought = useMemo(
    () => [...broughtItems('other', other?.formations ?? []), ...saved.items],
    [other, saved.items],
  );
  const { found, assets, names } = useLibraryItems(query, value, brought);
  const search = useSearchFocus();
  const takenId = useId();
  const nameOf = (item: LibraryItem) => item.name ?? t(($) => $.name[item.id as 'ring']);
  const sceneName = (item: LibraryItem) => (item.name ?? nameOf(item)).split('\n')[0]!.slice(0, 80);
  const textItem = useEditor((state) => state.textItem);
  const taken = itemToTake(found, query, names, textItem);
  const tileName = (item: LibraryItem) => (item.group === 'text' ? t(($) => $.name[item.id as 'qr']) : nameOf(item));
  const add = (item: LibraryItem, to: AddTo) => {
    if (writesLetters(item)) studio.editor.setState({ textItem: item.id });
    void addFromLibrary(studio, item, sceneName(item), to);
  };
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && taken) add(taken, event.shiftKey ? 'scene' : 'figure');
    if (event.key === 'ArrowDown') tileToEnter()?.focus();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (query === '') search.current?.blur();
    setQuery('');
  };
  return (
    <section className={styles.panel} aria-label={t(($) => $.all)}>
      <header className={styles.header}>
        <PanelTabs />
      </header>
      <div className={styles.search}>
        <Search size={14} aria-hidden />
        <input
          ref={search}
          type="search"
          className={styles.input}
          placeholder={t(($) => $.search)}
          aria-label={t(($) => $.search)}
          aria-describedby={takenId}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={onSearchKey}
        />
      </div>
      <p id={takenId} className={styles.taken} aria-live="polite">
        {taken && t(($) => $.taken, { name: tileName(taken) })}
      </p>
      <div className={styles.list}>
        {LIBRARY_GROUPS.map((group) => {
          const items = found.filter((item) => item.group === group);
          if (items.length === 0 && (query !== '' || (group !== 'saved' && group !== 'other'))) return null;
          return (
            <section key={group} aria-label={t(($) => $.group[group])}>
              {group === 'other' && other ? (
                <OtherShowHeading />
              ) : (
                <h3 className={styles.group}>{t(($) => $.group[group])}</h3>
              )}
              {group === 'other' && other?.formations.length === 0 && <p>{t(($) => $.nothingThere)}</p>}
              <ul className={styles.tiles}>
                {items.map((item) => (
                  <LibraryTile
                    key={item.id}
                    item={item}
                    name={tileName(item)}
                    isTaken={item === taken}
                    assets={assets}
                    onAdd={(to) => add(item, to)}
                    onDrag={() => acceptDrop((event) => dropped(studio, item, sceneName(item), event))}
                    {...(group === 'saved' && {
                      remove: {
                        label: t(($) => $.forget, { name: nameOf(item) }),
                        run: () => saved.remove(nameOf(item)),
                      },
                    })}
                  />
                ))}
              </ul>
              {group === 'other' && query === '' && <OtherShowMenu />}
              {group === 'saved' && (
                <div className={styles.keep}>
                  {items.length === 0 && <p>{saved.isRefused ? t(($) => $.refused) : t(($) => $.empty)}</p>}
                  <Button onClick={() => saved.keep(value, sceneUnderClock(studio))}>{t(($) => $.save)}</Button>
                </div>
              )}
            </section>
          );
        })}
      </div>
      <p className={styles.hint}>{t(($) => $.hint)}</p>
    </section>
  );
}

/** Adds what was let go over the sky where it was let go, as far away as the scene's first figure. */
function dropped(studio: Studio, item: LibraryItem, name: string, event: DragEvent): void {
  const { document, tools } = studio.editor.getState();
  if (!document) return;
  const like = scenesOf(document.value.show)[sceneUnderClock(studio)]!.figures[0]!.placement.positionM;
  const place = tools?.placeUnder(event, like);
  const isAbove = place && place[2] > 0;
  void addFromLibrary(studio, item, name, event.shiftKey ? 'scene' : 'figure', isAbove ? place : undefined);
}

/** The tile that arrows go to from the search: that which Enter would take, or the first. */
function tileToEnter(): HTMLElement | null {
  const tiles = window.document;
  return tiles.querySelector('[data-tile][data-taken]') ?? tiles.querySelector('[data-tile]');
}

/** The search takes the focus each time it is asked for. */
function useSearchFocus() {
  const asked = useEditor((state) => state.librarySearches);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked > 0) input.current?.focus();
  }, [asked]);
  return input;
}
