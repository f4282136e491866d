import {
  type ComponentProps,
  Fragment,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useId,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';
import {
  goUp,
  hasSeveral,
  nextFigure,
  type OpenFlight,
  type Selection,
  scenesOf,
  selectedFigures,
  selectedScenes,
  selectFigures,
  timesOf,
} from '../../document';
import type { ShowDocument } from '../../editing';
import type { Scene } from '../../show';
import { openContextMenu } from '../commands';
import { useFormat } from '../i18n';
import { classNames } from '../kit';
import { markActiveChild } from '../mark-active-child';
import { orderSavingText } from '../order-saving-text';
import { useDocument, useEditor, useSession, useStudio } from '../studio-context';
import { useFollowTime } from '../use-clock';
import { chooseScene } from './choose-scene';
import { FigureRows, figureRowId, rowsOf } from './figure-rows';
import styles from './scene-list.module.css';
import { SceneRename } from './scene-rename';
import { SceneRow, sceneAt } from './scene-row';
import { useSceneDrag } from './use-scene-drag';

interface OutlineProps {
  readonly document: ShowDocument;
  readonly open: OpenFlight | null;
}

/**
 * The scenes of the show as it stands, planned or not: several are selected, moved, renamed. The list holds the focus and
 * names the row that is looked at, so that no step takes the focus away.
 */
export function Outline({ document, open }: OutlineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const studio = useStudio();
  const id = useId();
  const { show } = useDocument(document, ({ draft, entries, at }) => draft ?? entries[at]!.value);
  const selection = useSession((state) => state.selection);
  const renamed = useEditor((state) => state.renamedScene);
  const scenes = scenesOf(show);
  const list = useActiveRow(
    scenes.map((scene) => scene.id),
    open,
  );
  const drag = useSceneDrag(studio, list, scenes.length);
  const current = selection?.kind === 'scene' && selection.index < scenes.length ? selection.index : null;
  const chosen = selectedScenes(selection);
  const figures = selectedFigures(selection);
  useEffect(() => {
    if (current !== null && !studio.clock.isPlaying())
      rowsOf(list.current)[current]?.scrollIntoView({ block: 'nearest' });
  }, [current, list, studio]);
  const endRename = () => {
    studio.editor.setState({ renamedScene: null });
    list.current?.focus();
  };
  const onContextMenu = (event: MouseEvent) => {
    const index = rowOf(event.target, list.current) ?? (event.button === RIGHT_BUTTON ? null : current);
    if (index === null) return openContextMenu(studio, 'outline', event, list.current);
    if (!chosen.includes(index)) chooseScene(studio, index, {});
    openContextMenu(studio, 'scene', event, rowsOf(list.current)[index]);
  };
  return (
    <div className={styles.list}>
      <div
        ref={list}
        className={styles.options}
        role="listbox"
        tabIndex={0}
        data-scenes
        aria-label={t(($) => $.scenes.outline)}
        aria-multiselectable
        aria-activedescendant={activeRow(id, current, selection, scenes)}
        onKeyDown={(event) => onListKey(event, studio, selection, scenes)}
        onContextMenu={onContextMenu}
        {...drag.list}
      >
        {scenes.map((scene, index) => (
          <Fragment key={scene.id}>
            <OutlineRow
              id={`${id}${index}`}
              scene={scene}
              index={index}
              open={open}
              isSelected={
                chosen.includes(index) && (index !== current || figures.length === 0 || scene.figures.length === 1)
              }
              isCurrent={index === current}
              gap={drag.gapAt(index)}
              onClick={(event) => chooseScene(studio, index, event)}
              onDoubleClick={() => studio.editor.setState({ renamedScene: index })}
              {...drag.row(index)}
            />
            {index === current && chosen.length === 1 && scene.figures.length > 1 && (
              <FigureRows id={id} show={show} scene={scene} index={index} />
            )}
          </Fragment>
        ))}
      </div>
      {drag.savesS !== null && <output className={styles.saving}>{orderSavingText(drag.savesS, t, format)}</output>}
      {renamed !== null && scenes[renamed] && (
        <SceneRename
          key={renamed}
          index={renamed}
          name={scenes[renamed].name}
          row={rowsOf(list.current)[renamed]}
          onDone={endRename}
        />
      )}
    </div>
  );
}

interface OutlineRowProps extends Omit<ComponentProps<'div'>, 'role'> {
  readonly scene: Scene;
  readonly index: number;
  readonly open: OpenFlight | null;
  readonly isSelected: boolean;
  /** Whether it is the one that is looked at, of several. */
  readonly isCurrent: boolean;
  /** Whether scenes that are dragged would lie before it, or after it. */
  readonly gap: 'before' | 'after' | undefined;
}

function OutlineRow({ scene, index, open, isSelected, isCurrent, gap, ...rest }: OutlineRowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and names the row
    <div
      role="option"
      data-scene
      data-drop-scene={index}
      aria-selected={isSelected}
      data-current={isCurrent || undefined}
      data-gap={gap}
      {...rest}
    >
      <span className={classNames(styles.row, isSelected && styles.selected)}>
        <SceneRow name={scene.name} times={timesOf(open, scene.id)} index={index} open={open} />
      </span>
    </div>
  );
}

const RIGHT_BUTTON = 2;

/** The index of the row that an event is in. */
function rowOf(target: EventTarget, list: Element | null): number | null {
  const row = target instanceof Element ? target.closest('[data-scene]') : null;
  const index = row ? rowsOf(list).indexOf(row) : -1;
  return index < 0 ? null : index;
}

/** Marks the row of the scene that the clock is in. */
function useActiveRow(ids: readonly string[], open: OpenFlight | null) {
  const rows = useRef(ids);
  rows.current = ids;
  const follow = useCallback(
    (list: Element, timeMs: number) => {
      const planned = open?.scenes ?? [];
      const id = planned[sceneAt(planned, timeMs / 1000)]?.id;
      markActiveChild(list, id === undefined ? -1 : rows.current.indexOf(id), rowsOf(list));
    },
    [open],
  );
  return useFollowTime<HTMLDivElement>(follow);
}

/** The row that the list names as the one that is looked at: a figure's, where one is selected. */
function activeRow(
  id: string,
  current: number | null,
  selection: Selection,
  scenes: readonly Scene[],
): string | undefined {
  if (current === null) return undefined;
  const figure = selectedFigures(selection).at(-1);
  const hasRows = scenes[current]!.figures.length > 1;
  return figure !== undefined && hasRows ? figureRowId(id, figure) : `${id}${current}`;
}

/** Enter goes into a scene of several figures, arrows go through them, Esc goes back. @returns whether the key was one of these. */
function onFigureKey(
  { code }: KeyboardEvent,
  { session }: ReturnType<typeof useStudio>,
  selection: Selection,
  scenes: readonly Scene[],
): boolean {
  const scene = selection?.kind === 'scene' ? scenes[selection.index] : undefined;
  if (!selection || !scene || scene.figures.length < 2) return false;
  const isInside = selectedFigures(selection).length > 0;
  if (code === 'Escape' && isInside) {
    session.setState({ selection: goUp(selection) });
    return true;
  }
  const isStep = code === 'ArrowDown' || code === 'ArrowUp';
  if (isInside ? !isStep : code !== 'Enter') return false;
  const all = scene.figures.map(({ id }) => id);
  const next = nextFigure(selection, all, code === 'ArrowUp' ? -1 : 1);
  if (next !== null) session.setState({ selection: selectFigures(selection.index, [next]) });
  return true;
}

/** Arrows, Home and End go through the rows, with Shift they select; Esc leaves one of several. */
function onListKey(
  event: KeyboardEvent,
  studio: ReturnType<typeof useStudio>,
  selection: Selection,
  scenes: readonly Scene[],
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (onFigureKey(event, studio, selection, scenes)) {
    event.preventDefault();
    return;
  }
  const count = scenes.length;
  const from = selection?.kind === 'scene' ? selection.index : -1;
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: Math.max(0, from - 1),
    ArrowDown: Math.min(count - 1, from + 1),
    Home: 0,
    End: count - 1,
    ...(hasSeveral(selection) && { Escape: from }),
  };
  const index = steps[event.code];
  if (index === undefined) return;
  event.preventDefault();
  chooseScene(studio, index, { shiftKey: event.shiftKey && event.code !== 'Escape' });
}
