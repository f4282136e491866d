import { useTranslation } from 'react-i18next';
import type { SceneTimes } from '../../core';
import type { OpenFlight } from '../../document';
import { useFormat } from '../i18n';
import styles from './scene-list.module.css';
import { Thumbnail } from './thumbnail';

const PICTURE_PX = { widthPx: 52, heightPx: 40 };

interface SceneRowProps {
  readonly name: string;
  /** When it is flown; null while no plan has it. */
  readonly times: SceneTimes | null;
  /** Its index in the document; null where there is none. */
  readonly index: number | null;
  readonly open: OpenFlight | null;
}

/** What a row of the outline shows of a scene: its picture, its name, when it starts and how many points it has. */
export function SceneRow({ name, times, index, open }: SceneRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {open ? (
        <Thumbnail open={open} timeS={times && (times.startS + times.endS) / 2} scene={index} {...PICTURE_PX} />
      ) : (
        <span className={styles.noPicture} />
      )}
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.facts}>
          {times
            ? `${format.clock(times.startS)} · ${t(($) => $.scenes.points, { count: times.points })}`
            : t(($) => $.scenes.unplanned)}
        </span>
      </span>
    </>
  );
}

/** Index of the scene at an instant; -1 between scenes. */
export function sceneAt(scenes: readonly SceneTimes[], timeS: number): number {
  return scenes.findIndex((scene) => scene.startS <= timeS && timeS < scene.endS);
}
