import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStudio } from '../studio-context';
import styles from './sky.module.css';

/** Takes files that are dropped anywhere on the page; with Shift they come into the selected scene. */
export function DropTarget() {
  const { t } = useTranslation();
  const { actions } = useStudio();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const options = { signal: stop.signal };
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setIsOver(false);
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      actions.openDropped(event.dataTransfer!, event.shiftKey);
    };
    window.addEventListener('dragover', over, options);
    window.addEventListener('dragleave', leave, options);
    window.addEventListener('drop', drop, options);
    return () => stop.abort();
  }, [actions]);
  return isOver ? (
    <div className={styles.drop} data-night>
      {t(($) => $.sky.drop)}
      <small>{t(($) => $.sky.dropAsFigure)}</small>
    </div>
  ) : null;
}
