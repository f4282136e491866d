import { type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { selectedFigures } from '../../document';
import { openContextMenu } from '../commands';
import { type Studio, useStudio } from '../studio-context';
import styles from './sky.module.css';

const RIGHT_BUTTON = 2;
/** A right button that moved the camera farther than this was no click. */
const SLACK_PX = 4;

/** The sky with what lies over it. A click of the right button opens its menu, a drag with it is the camera's. */
export function SkyFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const studio = useStudio();
  const pressed = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const onPointerDown = ({ button, clientX, clientY }: PointerEvent) => {
    pressed.current = button === RIGHT_BUTTON ? { x: clientX, y: clientY } : null;
  };
  const onPointerUp = (event: PointerEvent) => {
    const from = pressed.current;
    pressed.current = null;
    if (event.button !== RIGHT_BUTTON || !from) return;
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) <= SLACK_PX) openMenu(studio, event);
  };
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    if (event.button !== RIGHT_BUTTON && event.target === event.currentTarget) openMenu(studio, event);
  };
  return (
    <section
      className={styles.room}
      data-night
      data-sky-room
      aria-label={t(($) => $.sky.name)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its menu is reached by keyboard too
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerUp={onPointerUp}
      onContextMenu={onContextMenu}
      onKeyDown={(event) => onSkyKey(event, studio)}
    >
      {children}
    </section>
  );
}

/** The menu of figures, where a figure is under the pointer or selected; else that of the sky. */
function openMenu(studio: Studio, event: MouseEvent): void {
  studio.editor.getState().tools?.selectUnder(event);
  const hasFigures = selectedFigures(studio.session.getState().selection).length > 0;
  openContextMenu(studio, hasFigures ? 'figure' : 'sky', event);
}

/** What was dimmed beside a problem shines again. @returns whether one was looked at. */
function leaveProblem(session: Studio['session']): boolean {
  const isLooked = session.getState().problem !== null;
  if (isLooked) session.setState({ problem: null });
  return isLooked;
}

/**
 * Esc leaves a problem, then goes up from a part to its figure and from figures to their scene, as Shift+Enter does; Enter
 * goes in, Tab on to the next; past the last Tab leaves the sky.
 */
function onSkyKey(event: KeyboardEvent, { editor, session }: Studio): void {
  const { tools } = editor.getState();
  if (!tools || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
  const isInside = selectedFigures(session.getState().selection).length > 0;
  const isDone =
    (event.key === 'Escape' && (leaveProblem(session) || tools.goUp())) ||
    (event.key === 'Enter' && (event.shiftKey ? tools.goUp() : tools.goIn())) ||
    (event.key === 'Tab' && isInside && tools.goToNext(event.shiftKey ? -1 : 1));
  if (isDone) event.preventDefault();
}
