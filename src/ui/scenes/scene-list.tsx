import { Plus } from 'lucide-react';
import { type DragEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneTimes } from '../../core';
import type { OpenFlight } from '../../document';
import { findCommand, runCommand } from '../commands';
import { useFormat } from '../i18n';
import { Button, classNames, Menu, MenuItem } from '../kit';
import { markActiveChild } from '../mark-active-child';
import { type Studio, useEditor, useSession, useStudio } from '../studio-context';
import { useFollowTime } from '../use-clock';
import { OutlineRows } from './outline-rows';
import styles from './scene-list.module.css';
import { Thumbnail } from './thumbnail';

/** The scenes in order, each with its picture; a click selects one and goes there. */
export function SceneList() {
  const { t } = useTranslation();
  const open = useSession((state) => state.open);
  const hasDocument = useEditor((state) => state.document !== null);
  return (
    <section className={styles.panel} aria-label={t(($) => $.scenes.title)}>
      <header className={styles.header}>
        <h2 className={styles.heading}>{t(($) => $.scenes.title)}</h2>
        {hasDocument && <AddMenu />}
      </header>
      {hasDocument && (
        <ul className={styles.parts}>
          <OutlineRows parts={['show', 'site', 'fleet', 'limits', 'takeoff']} />
        </ul>
      )}
      {open && open.scenes.length === 0 && <p className={styles.empty}>{t(($) => $.scenes.empty)}</p>}
      {!open && <SceneSkeleton />}
      {open && open.scenes.length > 0 && <Scenes open={open} />}
      {hasDocument && (
        <ul className={styles.parts}>
          <OutlineRows parts={['landing']} />
        </ul>
      )}
    </section>
  );
}

const ADDITIONS = ['add-text', 'add-sphere', 'add-drawing', 'duplicate-scene', 'remove-scene'].map(findCommand);

/** What can be added to the storyboard, and done with its scenes. */
function AddMenu() {
  const { t } = useTranslation();
  const studio = useStudio();
  const trigger = (
    <Button look="quiet" className={styles.add!} aria-label={t(($) => $.edit.add, { of: t(($) => $.inspector.scene) })}>
      <Plus size={16} aria-hidden />
    </Button>
  );
  return (
    <Menu align="end" trigger={trigger}>
      {ADDITIONS.map((command) => (
        <MenuItem
          key={command.id}
          label={command.label(t)}
          icon={command.icon}
          keys={command.keys}
          onSelect={() => runCommand(command, studio)}
        />
      ))}
    </Menu>
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

interface SceneRenameProps {
  readonly index: number;
  readonly name: string;
  readonly onDone: () => void;
}

function SceneRename({ index, name, onDone }: SceneRenameProps) {
  const { t } = useTranslation();
  const studio = useStudio();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const done = (text: string) => {
    onDone();
    void import('../commands/scene-actions').then(({ rename }) => rename(studio, index, text));
  };
  return (
    <li>
      <input
        ref={input}
        className={styles.rename}
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
