import { Shapes } from 'lucide-react';
import type { MouseEvent } from 'react';
import { changeFigures, selectedFigures } from '../../document';
import type { Scene, Show } from '../../show';
import { openContextMenu } from '../commands';
import { classNames } from '../kit';
import { useSession, useStudio } from '../studio-context';
import styles from './scene-list.module.css';

/** The rows of scenes in the outline's list; between them stand those of figures. */
export function rowsOf(list: Element | null): Element[] {
  return [...(list?.querySelectorAll(':scope > [data-scene]') ?? [])];
}

/** @param listId the id that the list gives its rows. */
export function figureRowId(listId: string, figure: string): string {
  return `${listId}figure-${figure}`;
}

interface FigureRowsProps {
  readonly id: string;
  readonly show: Show;
  readonly scene: Scene;
  readonly index: number;
}

/** The figures of a scene below its row: a click selects one, Shift adds, Ctrl adds or takes away. */
export function FigureRows({ id, show, scene, index }: FigureRowsProps) {
  const studio = useStudio();
  const selected = useSession(({ selection }) => selectedFigures(selection));
  const { session } = studio;
  const choose = (figure: string, { shiftKey, ctrlKey, metaKey }: MouseEvent) => {
    const isToggle = ctrlKey || metaKey;
    const mode = isToggle && selected.includes(figure) ? 'remove' : isToggle || shiftKey ? 'add' : 'replace';
    session.setState(({ selection }) => ({ selection: changeFigures(selection, index, [figure], mode) }));
  };
  const openMenu = (figure: string, event: MouseEvent) => {
    event.stopPropagation();
    if (!selected.includes(figure)) session.setState({ selection: changeFigures(null, index, [figure], 'replace') });
    openContextMenu(studio, 'figure', event, event.currentTarget);
  };
  return scene.figures.map(({ id: figure, name, formation }) => {
    const isSelected = selected.includes(figure);
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and names the row
      // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
      <div
        key={figure}
        id={figureRowId(id, figure)}
        role="option"
        aria-selected={isSelected}
        data-figure={figure}
        onClick={(event) => choose(figure, event)}
        onContextMenu={(event) => openMenu(figure, event)}
      >
        <span className={classNames(styles.figure, isSelected && styles.selected)}>
          <Shapes size={14} aria-hidden />
          <span className={styles.name}>{name ?? show.formations[formation]?.title ?? figure}</span>
        </span>
      </div>
    );
  });
}
