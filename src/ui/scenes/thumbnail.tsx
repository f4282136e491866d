import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import type { OpenFlight } from '../../document';
import type { ScenePicture } from '../../live';
import { drawAfterPaint } from '../draw-after-paint';
import { useEditor } from '../studio-context';
import { drawThumbnail, lightsOf } from './draw-thumbnail';
import styles from './thumbnail.module.css';

interface ThumbnailProps {
  readonly open: OpenFlight;
  /** Where the plan shows the scene; null where it has none of it. */
  readonly timeS: number | null;
  /** The scene's index in the document; null for one that it no longer has. */
  readonly scene: number | null;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A scene from the audience's side, as small as an icon: as the document has it where the plan is old, else as planned. */
export function Thumbnail({ open, timeS, scene, widthPx, heightPx }: ThumbnailProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = useScenePicture(scene);
  useEffect(
    () =>
      drawAfterPaint(() => {
        const lights = picture ?? (timeS === null ? null : lightsOf(open.flight, timeS));
        if (lights) drawThumbnail(sized(canvas.current!, widthPx, heightPx), open.flight.site, lights);
      }),
    [open, timeS, picture, widthPx, heightPx],
  );
  return <canvas ref={canvas} className={styles.thumbnail} style={{ width: widthPx, height: heightPx }} aria-hidden />;
}

/** A canvas of so many pixels of the page, empty where it was of others. */
function sized(canvas: HTMLCanvasElement, widthPx: number, heightPx: number): HTMLCanvasElement {
  const ratio = Math.min(window.devicePixelRatio, 2);
  const [width, height] = [widthPx * ratio, heightPx * ratio];
  if (canvas.width !== Math.floor(width) || canvas.height !== Math.floor(height))
    Object.assign(canvas, { width, height });
  return canvas;
}

const unchanging = () => () => {};

/** What the document shows in a scene that the plan does not show as it is. */
function useScenePicture(scene: number | null): ScenePicture | null {
  const live = useEditor((state) => state.live);
  const look = useCallback(() => (scene === null ? null : (live?.pictureOf(scene) ?? null)), [live, scene]);
  return useSyncExternalStore(live?.subscribe ?? unchanging, look);
}
