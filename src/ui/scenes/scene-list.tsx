import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneTimes } from '../../core';
import type { OpenFlight } from '../../document';
import { useFormat } from '../i18n';
import { classNames } from '../kit';
import { markActiveChild } from '../mark-active-child';
import { useSession, useStudio } from '../studio-context';
import { useFollowTime } from '../use-clock';
import styles from './scene-list.module.css';
import { Thumbnail } from './thumbnail';

/** The scenes in order, each with its picture; a click selects one and goes there. */
export function SceneList() {
  const { t } = useTranslation();
  const open = useSession((state) => state.open);
  return (
    <section className={styles.panel} aria-label={t(($) => $.scenes.title)}>
      <h2 className={styles.heading}>{t(($) => $.scenes.title)}</h2>
      {open && open.scenes.length === 0 && <p className={styles.empty}>{t(($) => $.scenes.empty)}</p>}
      {!open && <SceneSkeleton />}
      {open && open.scenes.length > 0 && <Scenes open={open} />}
    </section>
  );
}

function Scenes({ open }: { readonly open: OpenFlight }) {
  const follow = useCallback(
    (list: Element, timeMs: number) => markActiveChild(list, indexAt(open.scenes, timeMs / 1000)),
    [open],
  );
  const list = useFollowTime<HTMLOListElement>(follow);
  return (
    <ol ref={list} className={styles.list}>
      {open.scenes.map((scene, index) => (
        <SceneRow key={`${scene.startS} ${scene.name}`} open={open} scene={scene} index={index} />
      ))}
    </ol>
  );
}

interface SceneRowProps {
  readonly open: OpenFlight;
  readonly scene: SceneTimes;
  readonly index: number;
}

function SceneRow({ open, scene, index }: SceneRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { session, clock } = useStudio();
  const isSelected = useSession(({ selection }) => selection?.kind === 'scene' && selection.index === index);
  const choose = () => {
    session.setState({ selection: { kind: 'scene', index } });
    clock.seek(scene.startS * 1000);
  };
  return (
    <li>
      <button
        type="button"
        className={classNames(styles.row, isSelected && styles.selected)}
        aria-current={isSelected}
        onClick={choose}
      >
        <Thumbnail open={open} timeS={(scene.startS + scene.endS) / 2} widthPx={52} heightPx={40} />
        <span className={styles.words}>
          <span className={styles.name}>{scene.name}</span>
          <span className={styles.facts}>
            {format.clock(scene.startS)} · {t(($) => $.scenes.points, { count: scene.points })}
          </span>
        </span>
      </button>
    </li>
  );
}

function SceneSkeleton() {
  return (
    <div className={styles.list} aria-hidden>
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <div key={row} className={classNames(styles.row, styles.skeleton)} style={{ opacity: 1 - row * 0.15 }} />
      ))}
    </div>
  );
}

function indexAt(scenes: readonly SceneTimes[], timeS: number): number {
  return scenes.findIndex((scene) => scene.startS <= timeS && timeS < scene.endS);
}
