import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStudio } from '../studio-context';
import styles from './scene-list.module.css';

interface SceneRenameProps {
  readonly index: number;
  readonly name: string;
  /** The row that it covers. */
  readonly row: Element | undefined;
  readonly onDone: () => void;
}

/** The name of a scene while it is typed, over its row: Enter and leaving keep it, Esc puts back what was. */
export function SceneRename({ index, name, row, onDone }: SceneRenameProps) {
  const { t } = useTranslation();
  const studio = useStudio();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const done = (text: string) => {
    onDone();
    void import('../commands/actions/scene-actions').then(({ rename }) => rename(studio, index, text));
  };
  const style = row instanceof HTMLElement ? { top: row.offsetTop, height: row.offsetHeight } : undefined;
  return (
    <input
      ref={input}
      className={styles.rename}
      style={style}
      aria-label={t(($) => $.edit.sceneName)}
      defaultValue={name}
      onBlur={(event) => done(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.currentTarget.value = name;
        event.currentTarget.blur();
      }}
    />
  );
}
