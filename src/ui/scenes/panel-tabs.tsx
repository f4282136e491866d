import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor, useStudio } from '../studio-context';
import styles from './panel-tabs.module.css';

const TABS = ['storyboard', 'library'] as const;

/** What the left panel shows: the scenes, or formations to choose from. */
export function PanelTabs() {
  const { t } = useTranslation();
  const { editor } = useStudio();
  const shown = useEditor((state) => state.leftPanel);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.code !== 'ArrowLeft' && event.code !== 'ArrowRight') return;
    event.preventDefault();
    event.stopPropagation();
    editor.setState({ leftPanel: shown === 'library' ? 'storyboard' : 'library' });
  };
  return (
    <div role="tablist" className={styles.tabs} aria-label={t(($) => $.scenes.panels)}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={tab === shown}
          tabIndex={tab === shown ? 0 : -1}
          onClick={() => editor.setState({ leftPanel: tab })}
          onKeyDown={onKeyDown}
        >
          {t(($) => $.scenes[tab])}
        </button>
      ))}
    </div>
  );
}
