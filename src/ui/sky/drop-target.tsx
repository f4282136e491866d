import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStudio } from '../studio-context';
import { aimOfDrop, type DropAim } from './drop-place';
import styles from './sky.module.css';

interface Over extends DropAim {
  readonly x: number;
  readonly y: number;
  readonly isShift: boolean;
}

/** Takes files that are dropped anywhere on the page, and says where and as what they land while they are dragged. */
export function DropTarget() {
  const studio = useStudio();
  const [over, setOver] = useState<Over | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const options = { signal: stop.signal };
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const look = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      const { clientX, clientY, shiftKey } = event;
      setOver({ ...aimOfDrop(studio, event), x: clientX, y: clientY, isShift: shiftKey });
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(null);
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(null);
      studio.actions.openDropped(event.dataTransfer!, aimOfDrop(studio, event).to);
    };
    window.addEventListener('dragover', look, options);
    window.addEventListener('dragleave', leave, options);
    window.addEventListener('drop', drop, options);
    return () => stop.abort();
  }, [studio]);
  return over && (over.to ? <DropWords over={over} /> : <OpenWords />);
}

/** With no show open a file is opened. */
function OpenWords() {
  const { t } = useTranslation();
  return (
    <div className={styles.drop} data-night>
      {t(($) => $.sky.drop)}
    </div>
  );
}

/** A frame around the part of the page where a file lands, and words beside the pointer. */
function DropWords({ over: { to, scene, part, x, y, isShift } }: { readonly over: Over }) {
  const { t } = useTranslation();
  const box = part?.getBoundingClientRect();
  const frame = box && { left: box.left, top: box.top, width: box.width, height: box.height };
  const isLeft = x > window.innerWidth / 2;
  const isAbove = y > window.innerHeight / 2;
  const place = {
    ...(isLeft ? { right: window.innerWidth - x + GAP_PX } : { left: x + GAP_PX }),
    ...(isAbove ? { bottom: window.innerHeight - y + GAP_PX } : { top: y + GAP_PX }),
  };
  const isFigure = to?.kind === 'figure';
  return (
    <>
      <div className={styles.dropFrame} style={frame ?? { inset: 8 }} />
      <div className={styles.dropWords} style={place} data-night>
        <strong>{isFigure ? t(($) => $.sky.dropFigure, { scene }) : t(($) => $.sky.dropScene, { scene })}</strong>
        {!isShift && (
          <span>{isFigure ? t(($) => $.sky.dropSceneShift) : t(($) => $.sky.dropFigureShift, { scene })}</span>
        )}
        <span>{t(($) => $.sky.dropOther)}</span>
      </div>
    </>
  );
}

/** Between the pointer and what is said of it. */
const GAP_PX = 18;
