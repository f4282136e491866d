import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { FormationPoints } from '../../core';
import type { FormationInputs } from '../../show';
import { useFormat } from '../i18n';
import { useWords } from '../i18n/form';
import { drawThumbnail } from '../scenes';
import { useEditor } from '../studio-context';
import { Section } from './facts';
import { mergedParts, roomFor, smallestOf, widthOf } from './formation-room';
import styles from './inspector.module.css';

const WIDTH_PX = 100;
const HEIGHT_PX = 75;
/** From straight in front. */
const VIEW = { audienceM: [0, -600, 0], lookAtM: [0, 0, 0] } as const;

const unchanging = () => () => {};

/** A figure as it looks from far, small and blurred; how small it can be, and how many points it has room for. */
export function FormationFacts({ scene, figure }: { readonly scene: number; readonly figure: number }) {
  const words = useWords();
  const format = useFormat();
  const inputs = useInputs(scene, figure);
  const points = usePoints(`shown/${scene}/${figure}`, inputs);
  const smallest = useMemo(() => inputs && smallestOf(inputs), [inputs]);
  const least = usePoints(`smallest/${scene}/${figure}`, smallest);
  const merged = useMemo(() => points && inputs && mergedParts(points, inputs.spacingM), [points, inputs]);
  if (!inputs) return null;
  const sizeM = least && widthOf(least);
  const room = sizeM ? roomFor(inputs, sizeM) : null;
  const count = format.number(inputs.count);
  const spacing = format.metres(inputs.spacingM, 2);
  return (
    <Section title={words.word('fromFar')}>
      <div className={styles.far}>
        <FarPicture points={points} />
        <div>
          {room !== null && room >= inputs.count && (
            <p data-tone="clear">{words.word('fits', { count, spacing, room: format.number(room) })}</p>
          )}
          {room !== null && room < inputs.count && (
            <p data-tone="warning">{words.word('tooSmall', { count, room: format.number(room) })}</p>
          )}
          {sizeM !== null && <p>{words.word('smallest', { count, size: format.metres(sizeM, 1) })}</p>}
          {merged && <p data-tone="warning">{words.word('merge', { a: merged[0], b: merged[1] })}</p>}
        </div>
      </div>
    </Section>
  );
}

function FarPicture({ points }: { readonly points: FormationPoints | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!points || !canvas.current) return;
    const colours = Float32Array.from(points.coloursSrgb, (value) => (value / 255) ** 2.2);
    drawThumbnail(canvas.current, VIEW, { positionsM: Float32Array.from(points.positionsM), colours });
  }, [points]);
  return <canvas ref={canvas} width={WIDTH_PX} height={HEIGHT_PX} aria-hidden />;
}

/** What a figure is made from, the same object while nothing of it changes. */
function useInputs(scene: number, figure: number): FormationInputs | null {
  const live = useEditor((state) => state.live);
  const kept = useRef<FormationInputs | null>(null);
  const look = useCallback(() => {
    const next = live?.inputsOf(scene, figure) ?? null;
    const was = kept.current;
    const isSame =
      was && next && was.recipe === next.recipe && was.count === next.count && was.spacingM === next.spacingM;
    if (!isSame) kept.current = next;
    return kept.current;
  }, [live, scene, figure]);
  return useSyncExternalStore(live?.subscribe ?? unchanging, look);
}

/** Points from the interactive lane: those before, grown or sketched, until they are made. */
function usePoints(slot: string, inputs: FormationInputs | null): FormationPoints | null {
  const live = useEditor((state) => state.live);
  const look = useCallback(() => (live && inputs ? live.formationPoints(slot, inputs) : null), [live, inputs, slot]);
  return useSyncExternalStore(live?.subscribe ?? unchanging, look);
}
