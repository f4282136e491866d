import { useEffect, useRef } from 'react';
import type { OpenFlight } from '../../document';
import { createLightSampler } from '../../playback';
import { drawAfterPaint } from '../draw-after-paint';
import styles from './timeline.module.css';

/** Colours over time do not need to be finer than this many columns. */
const COLUMNS = 480;

/** The mean colour of the lit drones over the show, as bright as the share of the fleet that shines. */
export function LightLane({ open }: { readonly open: OpenFlight }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => drawAfterPaint(() => drawLights(canvas.current!, open)), [open]);
  return <canvas ref={canvas} className={styles.light} width={COLUMNS} height={1} aria-hidden />;
}

function drawLights(canvas: HTMLCanvasElement, open: OpenFlight): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const sampler = createLightSampler(open.flight.lights);
  const colours = new Float32Array(sampler.count * 3);
  const image = context.createImageData(COLUMNS, 1);
  for (let column = 0; column < COLUMNS; column++) {
    sampler.sampleInto(colours, ((column + 0.5) / COLUMNS) * open.report.durationS * 1000);
    image.data.set(meanColour(colours), column * 4);
  }
  context.putImageData(image, 0, 0);
}

/** sRGB of the mean of what shines (a gamma of 2.2 is near enough here), and its share as opacity. */
function meanColour(colours: Float32Array): [number, number, number, number] {
  const sum = [0, 0, 0];
  let lit = 0;
  for (let i = 0; i < colours.length; i += 3) {
    if (colours[i]! + colours[i + 1]! + colours[i + 2]! < 0.01) continue;
    lit++;
    for (let channel = 0; channel < 3; channel++) sum[channel]! += colours[i + channel]!;
  }
  const [r, g, b] = sum.map((v) => 255 * (v / Math.max(lit, 1)) ** (1 / 2.2)) as [number, number, number];
  return [r, g, b, 255 * Math.sqrt((3 * lit) / colours.length)];
}
