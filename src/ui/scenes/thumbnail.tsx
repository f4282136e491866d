import { useEffect, useRef } from 'react';
import type { OpenFlight } from '../../document';
import { drawThumbnail } from './draw-thumbnail';
import styles from './thumbnail.module.css';

interface ThumbnailProps {
  readonly open: OpenFlight;
  readonly timeS: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The show at one moment, from the audience's side, as small as an icon. */
export function Thumbnail({ open, timeS, widthPx, heightPx }: ThumbnailProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const ratio = Math.min(window.devicePixelRatio, 2);
    const element = canvas.current!;
    element.width = widthPx * ratio;
    element.height = heightPx * ratio;
    drawThumbnail(element, open.flight, timeS);
  }, [open, timeS, widthPx, heightPx]);
  return <canvas ref={canvas} className={styles.thumbnail} style={{ width: widthPx, height: heightPx }} aria-hidden />;
}
