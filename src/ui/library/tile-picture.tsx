import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { FormationPoints } from '../../core';
import { type LibraryItem, tileInputs } from '../../editing/library';
import { drawThumbnail } from '../scenes';
import { useEditor } from '../studio-context';
import styles from './library.module.css';

const WIDTH_PX = 58;
const HEIGHT_PX = 44;

/** A form is seen from in front and a little above. */
const VIEW = { audienceM: [0, -400, 90], lookAtM: [0, 0, 0] } as const;
const SKY_BLUE = [0.02, 0.46, 0.87];
const WHITE = 255;

/** Pictures that were made: a library that is opened again has them at once. */
const made = new Map<string, FormationPoints>();

/** What is drawn of an item, while its recipe is the same. */
function tileKey({ id, recipe }: LibraryItem): string {
  return `${id} ${JSON.stringify(recipe)}`;
}

const unchanging = () => () => {};

/** An item of the library, as small as an icon; its points come from the interactive lane. */
export function TilePicture({ item, assets }: { readonly item: LibraryItem; readonly assets: LibraryItem['files'] }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const live = useEditor((state) => state.live);
  const key = tileKey(item);
  const inputs = useMemo(() => tileInputs(item, assets ?? new Map()), [item, assets]);
  const look = useCallback(() => {
    const known = made.get(key);
    if (known || !live || !inputs) return known ?? null;
    // of another text that it was a letter ago, until there is this one
    return live.formationPoints(item.id, inputs);
  }, [live, inputs, key, item.id]);
  const points = useSyncExternalStore(live?.subscribe ?? unchanging, look);
  useEffect(() => {
    if (!points || !canvas.current) return;
    if (live && inputs && live.isExact(inputs)) made.set(key, points);
    draw(canvas.current, points);
  }, [points, key, live, inputs]);
  const style = { width: WIDTH_PX, height: HEIGHT_PX };
  return <canvas ref={canvas} className={styles.picture} style={style} data-drawn={points !== null} aria-hidden />;
}

function draw(canvas: HTMLCanvasElement, { positionsM, coloursSrgb }: FormationPoints): void {
  const ratio = Math.min(window.devicePixelRatio, 2);
  canvas.width = WIDTH_PX * ratio;
  canvas.height = HEIGHT_PX * ratio;
  const colours = Float32Array.from(coloursSrgb, (value) => (value / WHITE) ** 2.2);
  // what has no colour of its own is drawn in the studio's
  const isPlain = coloursSrgb.every((value, at) => value === coloursSrgb[at - (at % 3)]);
  if (isPlain) for (let k = 0; k < colours.length; k += 1) colours[k]! *= SKY_BLUE[k % 3]!;
  drawThumbnail(canvas, VIEW, { positionsM: Float32Array.from(positionsM), colours });
}
