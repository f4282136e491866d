import { type ComponentProps, type KeyboardEvent, type MouseEvent, useCallback, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { hasSeveral, type OpenFlight, type Selection, scenesOf, selectedScenes, timesOf } from '../../document';
import type { ShowDocument } from '../../editing';
import type { Scene } from '../../show';
import { openContextMenu } from '../commands';
import { classNames } from '../kit';
import { markActiveChild } from '../mark-active-child';
import { useDocument, useEditor, useSession, useStudio } from '../studio-context';
import { useFollowTime } from '../use-clock';
import { chooseScene } from './choose-scene';
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
  useEffect(() => {
    if (current !== null && !studio.clock.isPlaying())
      list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current, list, studio]);
  const endRename = () => {
    studio.editor.setState({ renamedScene: null });
    list.current?.focus();
  };
  const onContextMenu = (event: MouseEvent) => {
    const index = rowOf(event.target, list.current) ?? (event.button === RIGHT_BUTTON ? null : current);
    if (index === null) return openContextMenu(studio, 'outline', event, list.current);
    if (!chosen.includes(index)) chooseScene(studio, index, {});
    openContextMenu(studio, 'scene', event, list.current?.children[index]);
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
        aria-activedescendant={current === null ? undefined : `${id}${current}`}
        onKeyDown={(event) => onListKey(event, studio, selection, scenes.length)}
        onContextMenu={onContextMenu}
        {...drag.list}
      >
        {scenes.map((scene, index) => (
          <OutlineRow
            key={scene.id}
            id={`${id}${index}`}
            scene={scene}
            index={index}
            open={open}
            isSelected={chosen.includes(index)}
            isCurrent={index === current}
            gap={drag.gapAt(index)}
            onClick={(event) => chooseScene(studio, index, event)}
            onDoubleClick={() => studio.editor.setState({ renamedScene: index })}
            {...drag.row(index)}
          />
        ))}
      </div>
      {renamed !== null && scenes[renamed] && (
        <SceneRename
          key={renamed}
          index={renamed}
          name={scenes[renamed].name}
          row={list.current?.children[renamed]}
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
    <div role="option" aria-selected={isSelected} data-current={isCurrent || undefined} data-gap={gap} {...rest}>
      <span className={classNames(styles.row, isSelected && styles.selected)}>
        <SceneRow name={scene.name} times={timesOf(open, scene.id)} index={index} open={open} />
      </span>
    </div>
  );
}

const RIGHT_BUTTON = 2;

/** The index of the row that an event is in. */
function rowOf(target: EventTarget, list: Element | null): number | null {
  const row = target instanceof Element ? target.closest('[role=option]') : null;
  const index = row && list ? [...list.children].indexOf(row) : -1;
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
      markActiveChild(list, id === undefined ? -1 : rows.current.indexOf(id));
    },
    [open],
  );
  return useFollowTime<HTMLDivElement>(follow);
}

/** Arrows, Home and End go through the rows, with Shift they select; Esc leaves one of several. */
function onListKey(
  event: KeyboardEvent,
  studio: ReturnType<typeof useStudio>,
  selection: Selection,
  count: number,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
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
