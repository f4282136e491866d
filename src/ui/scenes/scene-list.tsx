import { lazy, Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenFlight } from '../../document';
import { classNames } from '../kit';
import { markActiveChild } from '../mark-active-child';
import { useEditor, useSession, useStudio } from '../studio-context';
import { useFollowTime } from '../use-clock';
import { PanelTabs } from './panel-tabs';
import styles from './scene-list.module.css';
import { SceneRow, sceneAt } from './scene-row';

/** Loaded with what changes a show. */
const AddMenu = lazy(async () => ({ default: (await import('./add-menu')).AddMenu }));
const OutlineRows = lazy(async () => ({ default: (await import('./outline-rows')).OutlineRows }));
const Outline = lazy(async () => ({ default: (await import('./outline')).Outline }));

/** The scenes in order, each with its picture; a click selects one and goes there. */
export function SceneList() {
  const { t } = useTranslation();
  const open = useSession((state) => state.open);
  const document = useEditor((state) => state.document);
  const plannedScenes = open && open.scenes.length > 0 && <PlannedScenes open={open} />;
  return (
    <section className={styles.panel} aria-label={t(($) => $.scenes.title)}>
      <header className={styles.header}>
        {document ? <PanelTabs /> : <h2 className={styles.heading}>{t(($) => $.scenes.title)}</h2>}
        <Suspense>{document && <AddMenu />}</Suspense>
      </header>
      {document && (
        <ul className={styles.parts}>
          <Suspense>
            <OutlineRows parts={['show', 'site', 'fleet', 'limits', 'takeoff']} />
          </Suspense>
        </ul>
      )}
      {open && open.scenes.length === 0 && <p className={styles.empty}>{t(($) => $.scenes.empty)}</p>}
      {!open && !document && <SceneSkeleton />}
      {document ? (
        <Suspense fallback={plannedScenes}>
          <Outline document={document} open={open} />
        </Suspense>
      ) : (
        plannedScenes
      )}
      {document && (
        <ul className={styles.parts}>
          <Suspense>
            <OutlineRows parts={['landing']} />
          </Suspense>
        </ul>
      )}
    </section>
  );
}

/** The scenes of a plan, to look at: until what changes a show is loaded. */
function PlannedScenes({ open }: { readonly open: OpenFlight }) {
  const { session, clock } = useStudio();
  const selection = useSession((state) => state.selection);
  const follow = useCallback(
    (list: Element, timeMs: number) => markActiveChild(list, sceneAt(open.scenes, timeMs / 1000)),
    [open],
  );
  const list = useFollowTime<HTMLOListElement>(follow);
  const choose = (index: number) => {
    clock.seek(open.scenes[index]!.startS * 1000);
    session.setState({ selection: { kind: 'scene', index } });
  };
  return (
    <div className={styles.list}>
      <ol ref={list}>
        {open.scenes.map((scene, index) => {
          const isSelected = selection?.kind === 'scene' && selection.index === index;
          return (
            <li key={scene.id}>
              <button
                type="button"
                className={classNames(styles.row, isSelected && styles.selected)}
                aria-current={isSelected}
                onClick={() => choose(index)}
              >
                <SceneRow name={scene.name} times={scene} index={null} open={open} />
              </button>
            </li>
          );
        })}
      </ol>
    </div>
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
