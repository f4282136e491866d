import { type DragEvent, lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneTimes } from '../../core';
import type { OpenFlight } from '../../document';
import { useFormat } from '../i18n';
import { classNames } from '../kit';
import { markActiveChild } from '../mark-active-child';
import { type Studio, useEditor, useSession, useStudio } from '../studio-context';
import { useFollowTime } from '../use-clock';
import styles from './scene-list.module.css';
import { SceneRename } from './scene-rename';
import { Thumbnail } from './thumbnail';

/** Loaded with what changes a show. */
const AddMenu = lazy(async () => ({ default: (await import('./add-menu')).AddMenu }));
const OutlineRows = lazy(async () => ({ default: (await import('./outline-rows')).OutlineRows }));

/** The scenes in order, each with its picture; a click selects one and goes there. */
export function SceneList() {
  const { t } = useTranslation();
  const open = useSession((state) => state.open);
  const hasDocument = useEditor((state) => state.document !== null);
  return (
    <section className={styles.panel} aria-label={t(($) => $.scenes.title)}>
      <header className={styles.header}>
        <h2 className={styles.heading}>{t(($) => $.scenes.title)}</h2>
        <Suspense>{hasDocument && <AddMenu />}</Suspense>
      </header>
      {hasDocument && (
        <ul className={styles.parts}>
          <Suspense>
            <OutlineRows parts={['show', 'site', 'fleet', 'limits', 'takeoff']} />
          </Suspense>
        </ul>
      )}
      {open && open.scenes.length === 0 && <p className={styles.empty}>{t(($) => $.scenes.empty)}</p>}
      {!open && <SceneSkeleton />}
      {open && open.scenes.length > 0 && <Scenes open={open} />}
      {hasDocument && (
        <ul className={styles.parts}>
          <Suspense>
            <OutlineRows parts={['landing']} />
          </Suspense>
        </ul>
      )}
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
  const studio = useStudio();
  const { session, clock } = studio;
  const isSelected = useSession(({ selection }) => selection?.kind === 'scene' && selection.index === index);
  const [isRenamed, setIsRenamed] = useState(false);
  const canEdit = useEditor((state) => state.document !== null);
  const choose = () => {
    clock.seek(scene.startS * 1000);
    session.setState({ selection: { kind: 'scene', index } });
  };
  if (isRenamed) return <SceneRename index={index} name={scene.name} onDone={() => setIsRenamed(false)} />;
  return (
    <li>
      <button
        type="button"
        className={classNames(styles.row, isSelected && styles.selected)}
        aria-current={isSelected}
        onClick={choose}
        onDoubleClick={() => canEdit && setIsRenamed(true)}
        onKeyDown={(event) => event.key === 'F2' && canEdit && setIsRenamed(true)}
        draggable={canEdit}
        onDragStart={(event) => event.dataTransfer.setData(SCENE_TYPE, String(index))}
        onDragOver={(event) => event.dataTransfer.types.includes(SCENE_TYPE) && event.preventDefault()}
        onDrop={(event) => dropScene(event, index, studio)}
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

/** The type of what is dragged: the index of a scene. */
const SCENE_TYPE = 'application/x-tulpar-scene';

/** A scene that is dropped on another takes its place. */
function dropScene(event: DragEvent, onto: number, studio: Studio): void {
  const from = event.dataTransfer.getData(SCENE_TYPE);
  if (from === '') return;
  event.preventDefault();
  void import('../commands/scene-actions').then(({ move }) => move(studio, Number(from), onto));
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
