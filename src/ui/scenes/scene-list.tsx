import { type DragEvent, lazy, Suspense, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneTimes } from '../../core';
import type { OpenFlight } from '../../document';
import type { ShowDocument } from '../../editing';
import { useFormat } from '../i18n';
import { classNames } from '../kit';
import { markActiveChild } from '../mark-active-child';
import { type Studio, useDocument, useEditor, useSession, useStudio } from '../studio-context';
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
      {open && (open.scenes.length > 0 || hasDocument) && <Scenes open={open} />}
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

/** A scene of the show as it stands; `times` of the plan on screen, null for one that is not in it. */
interface ListedScene {
  readonly name: string;
  readonly times: SceneTimes | null;
}

function Scenes({ open }: { readonly open: OpenFlight }) {
  const document = useEditor((state) => state.document);
  if (document) return <DocumentScenes open={open} document={document} />;
  return <Rows open={open} scenes={open.scenes.map((times) => ({ name: times.name, times }))} />;
}

function DocumentScenes({ open, document }: { readonly open: OpenFlight; readonly document: ShowDocument }) {
  const scenes = useDocument(document, ({ entries, at }) => entries[at]!.value.show.storyboards[0]!.scenes);
  const stale = useEditor((state) => state.stale);
  const timesOf = (index: number) => open.scenes[stale ? stale.indexNow.indexOf(index) : index] ?? null;
  return <Rows open={open} scenes={scenes.map(({ name }, index) => ({ name, times: timesOf(index) }))} />;
}

function Rows({ open, scenes }: { readonly open: OpenFlight; readonly scenes: readonly ListedScene[] }) {
  const latest = useRef(scenes);
  latest.current = scenes;
  const follow = useCallback(
    (list: Element, timeMs: number) => markActiveChild(list, indexAt(latest.current, timeMs / 1000)),
    [],
  );
  const list = useFollowTime<HTMLOListElement>(follow);
  return (
    <ol ref={list} className={styles.list}>
      {scenes.map((scene, index) => (
        <SceneRow key={scene.name} open={open} scene={scene} index={index} />
      ))}
    </ol>
  );
}

interface SceneRowProps {
  readonly open: OpenFlight;
  readonly scene: ListedScene;
  readonly index: number;
}

function SceneRow({ open, scene: { name, times }, index }: SceneRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const studio = useStudio();
  const { session, editor, clock } = studio;
  const isSelected = useSession(({ selection }) => selection?.kind === 'scene' && selection.index === index);
  const [isRenamed, setIsRenamed] = useState(false);
  const canEdit = useEditor((state) => state.document !== null);
  const choose = () => {
    if (times) clock.seek(times.startS * 1000);
    session.setState({ selection: { kind: 'scene', index } });
    if (!times) editor.setState({ wantedScene: index });
  };
  if (isRenamed) return <SceneRename index={index} name={name} onDone={() => setIsRenamed(false)} />;
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
        <Thumbnail
          open={open}
          timeS={times && (times.startS + times.endS) / 2}
          scene={index}
          widthPx={52}
          heightPx={40}
        />
        <span className={styles.words}>
          <span className={styles.name}>{name}</span>
          <span className={styles.facts}>
            {times && `${format.clock(times.startS)} · ${t(($) => $.scenes.points, { count: times.points })}`}
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

function indexAt(scenes: readonly ListedScene[], timeS: number): number {
  return scenes.findIndex(({ times }) => times && times.startS <= timeS && timeS < times.endS);
}
