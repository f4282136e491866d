import { type MouseEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { openContextMenu } from '../commands';
import { useStudio } from '../studio-context';
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
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) <= SLACK_PX) openContextMenu(studio, 'sky', event);
  };
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    if (event.button !== RIGHT_BUTTON && event.target === event.currentTarget) openContextMenu(studio, 'sky', event);
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
    >
      {children}
    </section>
  );
}
